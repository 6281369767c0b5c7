const BOUNDARY = '=_part_4f1c09'

/** A mail: its header lines, the text, and files that go with it. */
export interface Mail {
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly text: string
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[]
}

/** Writes a multipart mail: quoted-printable text, base64 attachments, headers outside ASCII as encoded words. */
export function writeMail(mail: Mail): Uint8Array {
  const lines = mail.headers.map(([name, value]) => `${name}: ${headerValue(value)}`)
  lines.push('MIME-Version: 1.0', `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`, '')
  lines.push(
    `--${BOUNDARY}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
  )
  lines.push(quotedPrintable(mail.text))
  for (const { name, type, bytes } of mail.attachments) {
    lines.push(`--${BOUNDARY}`, `Content-Type: ${type}; name="${name}"`, 'Content-Transfer-Encoding: base64')
    lines.push(`Content-Disposition: attachment; filename="${name}"`, '')
    lines.push(
      ...(Buffer.from(bytes)
        .toString('base64')
        .match(/.{1,76}/gu) ?? []),
    )
  }
  lines.push(`--${BOUNDARY}--`, '')
  return Buffer.from(lines.join('\r\n'), 'ascii')
}

function headerValue(value: string): string {
  if (/^[\x20-\x7e]*$/u.test(value)) return value
  return `=?UTF-8?B?${Buffer.from(value, 'utf8').toString('base64')}?=`
}

/** Quoted-printable (RFC 2045, 6.7): lines of at most 76 characters, soft breaks at the end. */
function quotedPrintable(text: string): string {
  return text
    .split('\n')
    .map(line => {
      const encoded = Array.from(Buffer.from(line, 'utf8'), encodeByte).map((piece, i, all) =>
        i === all.length - 1 && piece === ' ' ? '=20' : piece,
      )
      const rows: string[] = ['']
      for (const piece of encoded) {
        if (rows.at(-1)!.length + piece.length > 75) rows.push('')
        rows[rows.length - 1] += piece
      }
      return rows.join('=\r\n')
    })
    .join('\r\n')
}

function encodeByte(byte: number): string {
  const plain = byte >= 0x20 && byte <= 0x7e && byte !== 0x3d
  return plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
}
