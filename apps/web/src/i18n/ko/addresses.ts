import type { addresses as en } from '../en/addresses.ts';
export const addresses: Record<keyof typeof en, string> = { 'addresses.title': '주소' };
