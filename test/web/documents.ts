import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../fixtures/bundles/harrowmere/documents/', import.meta.url))

/** Documents of the example bundle that the journeys go through: enough for people to merge and guesses to settle. */
export function exampleDocuments(): Readonly<Record<string, Uint8Array>> {
  const names = readdirSync(folder).filter(name => /^0[1267]-/u.test(name))
  return Object.fromEntries(names.map(name => [name, readFileSync(`${folder}${name}`)]))
}

/** A document that tries all that a page can be made to do: its words are to be words. */
export const HOSTILE_DOCUMENTS: Readonly<Record<string, string>> = {
  'hostile <img src=x onerror=alert(1)>.txt': [
    '<script>document.title = "owned"</script> javascript:alert(1)',
    '',
    '4 March 2021',
    '',
    'Chief Inspector Ann Lowe said the register <img src="http://foreign.example/x.png" onerror="document.title=\'owned\'"> was closed.',
    '',
    'Bram Tull accused Ann Lowe of lying about \u202Eeht retsiger\u202C and \u200Bthe <a href="javascript:document.title=1">letter</a>.',
    '',
    '“</p><iframe src=http://foreign.example/></iframe><svg onload=alert(1)>,” Bram Tull told the panel. {{constructor.constructor("alert(1)")()}}',
    '',
  ].join('\n'),
  'page.html': [
    '<!doctype html><html><head><title>Panel &lt;script&gt;alert(1)&lt;/script&gt;</title>',
    '<meta http-equiv="refresh" content="0;url=http://foreign.example/"><base href="http://foreign.example/">',
    '<link rel="stylesheet" href="http://foreign.example/x.css"></head><body><h1>Panel hears of &lt;b onclick=alert(1)&gt;</h1>',
    '<p onclick="alert(1)">Dov Marsh said the footage was shown to nobody. <img src="http://foreign.example/pixel.gif"></p>',
    '<p>Elin Roper denied that <a href="javascript:alert(1)">the footage</a> was lost. <script>document.title="owned"</script></p>',
    '<form action="http://foreign.example/"><input name=a autofocus onfocus=alert(1)></form></body></html>',
  ].join('\n'),
}
