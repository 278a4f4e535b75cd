import type { reasons as en } from '../en/reasons.ts';
export const reasons: Record<keyof typeof en, string> = {};
