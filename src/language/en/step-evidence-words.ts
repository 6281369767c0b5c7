/** Words that must stand at the trigger of a step, for the states whose ids match. `own`: in the trigger itself. */
export const STEP_WORDS: readonly { readonly states: RegExp; readonly words: RegExp; readonly own?: boolean }[] = [
  {
    states: /^(?:investigation-|reinvestigation|severity-)/u,
    words: /^(?:re-?)?(?:investigat|inquir|enquir|prob(?:e|ing)|look(?:s|ed|ing)?$|assess)/u,
  },
  { states: /^criminal-investigation$/u, words: /^(?:criminal|caution|arrest|bail|crime|prosecut|detectives?$)/u },
  { states: /^arrested$/u, words: /^(?:arrest|detain|custody|held$|handcuff|seiz|bail)/u, own: true },
  {
    states: /^suspended$/u,
    words: /^(?:suspen|dut(?:y|ies)$|leave$|stood$|stand|sidelin|home$|remov|aside$|gardening$)/u,
  },
  { states: /^charged$/u, words: /^(?:charg|courts?$|dock$|prosecut|magistrate|summons|indict|accused$)/u },
  { states: /^cps-no-charge$/u, words: /^(?:charg|prosecut|action$|evidence$)/u },
  {
    states: /^convicted$/u,
    words: /^(?:convict|guilty|jail|sentenc|prison|imprison|fined$|admit|plead|pled$|years$)/u,
  },
  { states: /^(?:acquitted|not-proven)$/u, words: /^(?:acquit|clear|guilty|proven|exonerat|breach)/u },
  {
    states: /^(?:hearing|meeting|accelerated|special-case)-/u,
    words: /^(?:hearing|meeting|panel|tribunal|proceeding|board|disciplin)/u,
  },
  { states: /^notice-served$/u, words: /^(?:notices?|notified)$/u },
  { states: /^referred/u, words: /^(?:re-?)?(?:refer|report|pass|sent$|hand)/u },
  { states: /^judicial-review/u, words: /^(?:judicial|review|courts?$|challeng)/u, own: true },
  { states: /^(?:pat-|appeal|criminal-appeal)/u, words: /^(?:appeal|overturn|quash|reinstat)/u },
  { states: /^(?:cta|no-cta)/u, words: /^(?:answer|case|cases)$/u },
  {
    states: /^(?:gross|misconduct)-proven$/u,
    words: /^(?:misconduct|breach|guilty|proven|proved|found|finding|findings|fell)/u,
  },
  { states: /^barred-list$/u, words: /^(?:barred|list)/u },
  { states: /^discontinued$/u, words: /^(?:discontinu|drop|withdr|offer|collaps|abandon|halt)/u },
  { states: /written-warning$/u, words: /^warn/u },
  { states: /duties$/u, words: /^(?:dut|restrict|desk|office|role|work|beat$)/u },
  { states: /^reduction-in-rank$/u, words: /^(?:rank|demot|reduc)/u },
  { states: /^homicide-declared$/u, words: /^(?:homicide|murder|manslaughter)/u },
  { states: /^file-to-cps$/u, words: /^(?:files?$|evidence$|report|cps$|prosecut|crown$)/u },
  { states: /^pfd-/u, words: /^(?:prevent|future|pfd$|43$|28$)/u },
  { states: /^inquest-/u, words: /^(?:inquest|coroner|jur|hearing|conclu|verdict|open|adjourn|resum)/u },
  {
    states: /^(?:inquiry|inspection)-report$/u,
    words: /^(?:report|inspect|publish|conclu|found$|finds$|rated$|graded$|judged$)/u,
    own: true,
  },
  { states: /^(?:complaint|conduct-matter)/u, words: /^(?:complain|record|uph|lodg|matter)/u },
]
