/** A page without style or script, for when the pages themselves cannot be shown. `next`: the address it goes on to by itself. */
export function plainPage(status: number, title: string, lines: readonly string[], next?: string): Response {
  const words = [title, ...lines].map(escaped)
  const [head = '', ...rest] = words
  const html = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${next === undefined ? '' : `<meta http-equiv="refresh" content="0;url=${escaped(next)}">\n`}<title>${head} – onrecord</title>
<main>
<h1>${head}</h1>
${rest.map(line => `<p>${line}</p>`).join('\n')}
</main>
</html>
`
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
