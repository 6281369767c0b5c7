import { type ReactNode, useState } from 'react'
import { addressOf, receive } from '../api.ts'
import { say, sayFailed } from '../notices.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import styles from './export-button.module.css'

const FORMATS = {
  docx: ['Word document', 'for a court bundle, with its sources'],
  xlsx: ['Excel workbook', 'can be decided in and brought back'],
  site: ['Pages', 'one folder, read in any browser without this program'],
  csv: ['Tables (CSV)', 'a table for each kind of entry'],
  md: ['Plain text (Markdown)', 'to read or to paste'],
  json: ['Data (JSON)', 'for other programs'],
} as const
type Format = keyof typeof FORMATS

interface ExportProps {
  /** What the page is narrowed to, and of which kind its entries are; the same words as in an address. */
  readonly query: Readonly<Record<string, string | undefined>>
  /** Parts of a Word document, a workbook or pages: without them, all. */
  readonly sections?: readonly string[]
}

/** A copy to take away, narrowed to what the page shows. */
export function ExportButton(props: ExportProps): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Export …</Button>
      {open && <ExportDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function ExportDialog({ query, sections = [], onClose }: ExportProps & { readonly onClose: () => void }): ReactNode {
  const [format, setFormat] = useState<Format>('docx')
  const [unreviewed, setUnreviewed] = useState(false)
  const fetchIt = (): void => {
    onClose()
    const also = unreviewed ? { unreviewed: '1' } : {}
    const wanted = { ...query, sections: sections.join(','), ...also }
    void save(addressOf('/exports/{format}', { params: { format }, query: wanted }))
  }
  return (
    <Dialog title="Export" onClose={onClose} onSubmit={fetchIt} submit="Export">
      <fieldset className={styles.formats}>
        <legend>As</legend>
        {(Object.keys(FORMATS) as Format[]).map(one => (
          <label key={one} className={styles.format}>
            <input type="radio" name="format" checked={format === one} onChange={() => setFormat(one)} />
            <span>
              {FORMATS[one][0]} <span className={styles.soft}>{FORMATS[one][1]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className={styles.soft}>Holds what this page shows, as it is narrowed now, and says so.</p>
      <label className="check">
        <input type="checkbox" checked={unreviewed} onChange={() => setUnreviewed(!unreviewed)} />
        <span>
          Include what nobody has reviewed <span className={styles.soft}>each is then marked UNREVIEWED</span>
        </span>
      </label>
    </Dialog>
  )
}

/** Fetched before it is saved, so that a refusal is told on the page and never saved as if it were the file. */
async function save(address: string): Promise<void> {
  say('The export is being made …')
  try {
    const { name, file } = await receive(address)
    const url = URL.createObjectURL(file)
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    URL.revokeObjectURL(url)
    say(`Exported: ${name}`)
  } catch (error) {
    sayFailed(error, 'The export could not be made.')
  }
}
