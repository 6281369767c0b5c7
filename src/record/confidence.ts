import type { Attribution, LocalSpeaker } from '../domain/extraction.ts'

/**
 * How sure a statement is as a whole: that the words are reported, and by the one who is named. The rule's
 * own score times the speaker's; a mangled quotation and an unnamed speaker cost more than they seem, since
 * a reader takes the line for settled.
 */
export function confidenceOf(attribution: Attribution, speaker: LocalSpeaker): number {
  const who = speaker.actors.length > 0 ? speaker.confidence : 0.5
  const quoted = attribution.manner === 'direct' ? 1.05 : attribution.manner === 'mixed' ? 1 : 0.92
  const kept = attribution.conveys === 'speech' ? 1 : 0.85
  return Math.round(Math.min(0.98, attribution.score * who * quoted * kept) * 100) / 100
}
