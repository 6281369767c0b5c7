import { expect, test } from 'vitest'
import { detectLanguage } from './language.ts'

test.each([
  ['The officer said that he had not seen the letter, and that nobody had told him of it at the time.', 'en'],
  ['Chief constable resigns', 'en'],
  [
    'Mae’r prif gwnstabl wedi dweud nad oedd hi wedi gweld y llythyr cyn iddo gael ei ddarllen yn y llys ddydd Llun.',
    'cy',
  ],
  ['Der Polizeichef sagte am Montag, er habe den Brief nie gesehen und niemand habe ihm davon erzählt.', 'de'],
  ['14 287 31', 'und'],
  ['', 'und'],
])('‘%s’ is %s', async (text, language) => {
  expect(await detectLanguage(text)).toBe(language)
})
