export { type Read, type Refused } from '#platform/files/read.ts'
export { type Csv, type CsvOptions, type CsvRefusal, type CsvRow, readCsv } from '#platform/files/csv.ts'
export { type DateRefusal, dutchDate, dutchNumber, dutchTime } from '#platform/files/dutch.ts'
export { type Cell, type Column, type Lang, type Table, cellText, column, toCsv, toXlsx } from '#platform/files/sheets.ts'
export {
  type CalendarEvent,
  type CalendarPerson,
  type Feed,
  type Invitation,
  feed,
  invitation,
  organizerOf,
} from '#platform/files/calendar.ts'
export { type CardFacts, cardsPdf } from '#platform/files/cards.ts'
export {
  type CertificateFacts,
  type PaperTheme,
  type StatementPaper,
  type TablePaper,
  certificatePdf,
  documentPdf,
  paperTheme,
  qrSvg,
  statementPdf,
  tablePdf,
} from '#platform/files/pdf.ts'
export { type Block, type Document, sayFill } from '#platform/files/document.ts'
export { toOdt } from '#platform/files/odt.ts'
