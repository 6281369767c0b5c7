/** The title without what tells of its time: ‘Acting Commissioner’ is the office of Commissioner, acting. */
export function normaliseTitle(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(
      /^(?:(?:the|a|an|its|his|her|their|then|former|formerly|acting|interim|temporary|new|next|current|outgoing|incoming|retired|now)[\s-]+|ex-)+/iu,
      '',
    )
    .replace(/\s+designate$/iu, '')
    .trim()
}
