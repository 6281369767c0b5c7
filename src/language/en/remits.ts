/** What ministers, commissioners and directors answer for, as titles join it: ‘Police, Fire | and | Crime Commissioner’. Lower case. */
export const REMITS: ReadonlySet<string> = new Set(
  `police policing fire crime trade industry work pensions culture media sport sports tourism heritage justice security courts home health care wellbeing
   social education skills employment children families women equality equalities youth learning schools universities science innovation technology digital
   environment food rural farming fisheries energy climate transport planning housing communities regeneration levelling infrastructure highways growth
   business enterprise economy finance resources procurement defence veterans foreign commonwealth development immigration borders citizenship constitutional
   governance legal democratic communications engagement public safety community adult adults people organisational corporate operations strategy standards
   performance professional property estates assets leisure licensing culture place`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Offices that have such remits: their last words. */
export const REMIT_HEADS =
  /^(?:secretary|minister|commissioner|officer|director|spokesman|spokeswoman|spokesperson|chief|head|manager|ombudsman|lead|member)$/u
