/** Where a build is. */
export type BuildProgress =
  /** Finding and hashing files. */
  | { readonly kind: 'listing'; readonly done: number; readonly total: number }
  /** Reading files; `at` is the one at work. */
  | {
      readonly kind: 'reading'
      readonly at: string
      readonly done: { readonly files: number; readonly bytes: number }
      readonly total: { readonly files: number; readonly bytes: number }
    }
  /** Joining documents. */
  | { readonly kind: 'resolving' }
  /** Writing the entries of documents. */
  | { readonly kind: 'writing'; readonly done: number; readonly total: number }
  /** The record is there. */
  | { readonly kind: 'written' }
