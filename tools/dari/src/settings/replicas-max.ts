/** More than this is nothing that one computer shows better. */
export const REPLICAS_MAX = 20;
