/** Given names that are one name in several spellings, or in a short form: each line is one. */
const GROUPS = `
victor viktor vic|stephen steven steve|catherine katherine kathryn katharine cathy kathy kate katie|philip phillip phil|geoffrey jeffrey jeff geoff
alan allan allen|graham graeme|ann anne|sara sarah|thomas tom tommy|anthony antony tony|michael mike mick|david dave|james jim jimmy
robert rob bob bobby|william bill will billy|elizabeth liz lizzie|andrew andy|christopher chris|matthew matt|nicholas nick nicky|susan sue
kenneth ken kenny|ronald ron|timothy tim|gregory greg|daniel dan danny|joseph joe|jonathan jon jonny|benjamin ben|samuel sam|alexander alex
charles charlie|edward ed eddie ted|frederick fred|margaret maggie|rebecca becky|deborah debbie|jennifer jenny jen|victoria vicky vicki
amanda mandy|terence terry|gerald gerry|peter pete|richard rick dick|reginald reg|raymond ray|les leslie|stanley stan|vincent vince
mohammed muhammad mohamed mohammad|ahmed ahmad|hussein hussain|jacqueline jackie jacqui|patricia trish|pamela pam|theresa teresa
donald don|douglas doug|lawrence laurence larry|nigel nige|simon si|martin marty|valerie val|barbara barb|lynn lynne|marc mark|neal neil|bryan brian
`

const GROUP_OF: ReadonlyMap<string, number> = new Map(
  GROUPS.trim()
    .split(/[|\n]/u)
    .flatMap((group, i) => group.split(' ').map(name => [name, i] as const)),
)

/** Whether two given names, in lower case, are spellings or short forms of one: ‘viktor’ and ‘victor’, ‘kenneth’ and ‘ken’. */
export function isVariant(a: string, b: string): boolean {
  const group = GROUP_OF.get(a)
  return group !== undefined && group === GROUP_OF.get(b)
}
