/** A work that is part of the extension, with the licence that asks to come along. */
export interface LicensedWork {
  name: string;
  version: string;
  /** Its name as SPDX spells it, `MIT`. */
  licence: string;
  text: string;
}
