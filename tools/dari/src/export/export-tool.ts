/** What a stack can be written for. */
export const EXPORT_TOOLS = ['compose'] as const;
export type ExportTool = (typeof EXPORT_TOOLS)[number];
