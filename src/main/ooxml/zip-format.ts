/** The zip file format's own numbers (PKWARE APPNOTE 6.3, sections 4.3 and 4.4). */

export const signature = { local: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 } as const;

export const method = { stored: 0, deflated: 8 } as const;

/** Bytes of the end record without a comment (4.3.16). */
export const endRecordSize = 22;

/** 1 January 1980, 0:00, the earliest that DOS can say: year − 1980 in bits 9–15, month 5–8, day 0–4. */
export const fixedDate = { date: (1 << 5) | 1, time: 0 } as const;

/** What local header and directory both say of a part. */
export interface Directory {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly nameLength: number;
}
