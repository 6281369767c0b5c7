/** Words that end in a full stop which ends no sentence. Without the stop, lower case. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof rev revd hon rt sgt insp supt ch cmdr cdr capt lt col gen maj cllr st ste messrs sr jr gov sen rep pres
   no nos para paras pp p art reg regs s ss sch cl ed eds vol v vs etc e.g i.e c ca approx dept est inc ltd co corp plc bros
   jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m u.s u.k u.n d.c`
    .split(/\s+/u)
    .filter(Boolean),
)
