/** Who or what decided that the cited words mean this. */
export interface Provenance {
  readonly by: 'rule' | 'model' | 'pack' | 'reviewer'
  /** 'statement/inverted-said', 'attribution', 'england-wales-policing' */
  readonly id: string
  readonly version: string
}
