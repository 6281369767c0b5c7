import { AlignmentType, type IStylesOptions } from 'docx'

const SERIF = 'Cambria'
const GREY = '595959'
const ACCENT = '7A2E1D'

const run = (size: number, more: object = {}) => ({ font: SERIF, size, ...more })

/** Real styles, sizes in half-points: whoever files the pack sets it in their own by changing these. */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: { ...run(21), language: { value: 'en-GB' } }, paragraph: { spacing: { after: 120, line: 276 } } },
    title: { run: run(48, { bold: true }), paragraph: { spacing: { before: 2400, after: 240 } } },
    heading1: {
      run: run(34, { bold: true }),
      paragraph: { spacing: { before: 0, after: 160 }, keepNext: true },
    },
    heading2: { run: run(25, { bold: true }), paragraph: { spacing: { before: 320, after: 120 }, keepNext: true } },
    heading3: {
      run: run(22, { italics: true }),
      paragraph: { spacing: { before: 260, after: 80 }, keepNext: true },
    },
    hyperlink: { run: { color: '000000', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'CellWords',
      name: 'Cell words',
      basedOn: 'Normal',
      run: run(19),
      paragraph: { spacing: { after: 30, line: 250 } },
    },
    {
      id: 'CellQuote',
      name: 'Cell quotation',
      basedOn: 'CellWords',
      run: run(17),
      paragraph: { spacing: { before: 30, after: 30, line: 236 }, indent: { left: 170 } },
    },
    {
      id: 'Gap',
      name: 'Gap',
      basedOn: 'Normal',
      run: run(8),
      paragraph: { spacing: { before: 0, after: 0, line: 120 } },
    },
    {
      id: 'TableHeading',
      name: 'Table heading',
      basedOn: 'CellWords',
      run: run(17, { bold: true, color: GREY }),
      paragraph: { spacing: { after: 20 } },
    },
    { id: 'About', name: 'About this part', basedOn: 'Normal', run: run(20, { italics: true, color: GREY }) },
    { id: 'Contents', name: 'Contents heading', basedOn: 'Normal', run: run(34, { bold: true }) },
    {
      id: 'Notice',
      name: 'Notice',
      basedOn: 'Normal',
      run: run(23, { bold: true, color: ACCENT }),
      paragraph: { spacing: { before: 120, after: 240 } },
    },
    {
      id: 'Margin',
      name: 'Header and footer words',
      basedOn: 'Normal',
      run: run(16, { color: GREY }),
      paragraph: { alignment: AlignmentType.LEFT, spacing: { after: 0 } },
    },
  ],
  characterStyles: [
    { id: 'StrongWords', name: 'Strong words', run: { bold: true } },
    { id: 'QuotedWords', name: 'Quoted words', run: { color: '262626' } },
    { id: 'SmallWords', name: 'Small words', run: { size: 17, color: GREY } },
    { id: 'Unreviewed', name: 'Unreviewed', run: { bold: true, size: 15, color: ACCENT } },
  ],
}
