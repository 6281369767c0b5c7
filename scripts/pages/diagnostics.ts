type Codes = Readonly<Record<string, readonly [severity: string, meaning: string, wayOut: string | null]>>

/** What is wrong or doubtful in documents, by code: the same words that the program prints. */
export function diagnosticsPage(codes: Codes): string {
  const rows = Object.entries(codes).map(
    ([code, [severity, meaning, wayOut]]) => `| \`${code}\` | ${severity} | ${meaning} | ${wayOut ?? ''} |`,
  )
  return `# Diagnostics

What \`onrecord\` says of a document as a source, or of a file that it could not read. \`read/…\`: reading the file;
\`text/…\`, \`quote/…\`, \`name/…\`, \`date/…\`: its words; \`copy/…\`: its likeness to another. Made by \`npm run docs\`.

| code | severity | what it means | what to do |
|---|---|---|---|
${rows.join('\n')}
`
}
