// The door of how it looks: pages and rooms import from here and never write a design-system class themselves.
export { sayIn, useHere, useLang, useT, type Here, type Lang, type Say, type Theme } from '#ui/here.ts'
export { renderPage, renderPart } from '#ui/render.tsx'
export { clockSpan, clockTime, figure, longDate, shortDate } from '#ui/dates.ts'
export { Breadcrumb, Page, type PageProps } from '#ui/page.tsx'
export { shellPaths } from '#ui/shell.tsx'
export { Notice, OneFormAtATime } from '#ui/notice.tsx'
export { Card, Fill, Grid, Row, Section, Stack } from '#ui/layout.tsx'
export { Bullets, Button, ButtonLink, Figure, Heading, Lead, Link, Small, Text, type ButtonKind } from '#ui/text.tsx'
export { Avatar, DateLeaf, Meta, Rating, Reason, Seats, Tag, type Tone } from '#ui/pieces.tsx'
export { Icon, type IconName } from '#ui/icons.tsx'
export { Cards, Facts, Folds, JourneyLine, Lines, Pagination, Tabs, Timeline, type Step } from '#ui/lists.tsx'
export { StepRange } from '#ui/range.tsx'
export { BarChart, BarList, Progress, RangeList, type Bar, type RangeRow } from '#ui/figures.tsx'
export { GapPicture, type GapRow } from '#ui/gap.tsx'
export { EmptyState, type Drawing } from '#ui/empty.tsx'
export { Downloads, Table, type Column, type TableProps } from '#ui/table.tsx'
export { Actions, ErrorSummary, FieldRow, Fieldset, Form, type FieldError } from '#ui/form.tsx'
export {
  CodeField,
  DateField,
  EmailField,
  FileField,
  HiddenField,
  NumberField,
  PasswordField,
  PinField,
  SearchField,
  TextArea,
  TextField,
  TimeField,
  type FieldLook,
  type InputLook,
} from '#ui/fields.tsx'
export { Checkbox, CheckboxGroup, Filters, Opening, RadioGroup, Select, type FilterGroup, type Option } from '#ui/choices.tsx'
export { filledField, filledMany, filledText, FilledWrong, NotSent, type Filled } from '#ui/filled.tsx'
export { CopyText, JobProgress, LiveSearch, QuestionCard, SavedForm } from '#ui/islands.tsx'
export { ParticipantList, Paper, PaperNames } from '#ui/paper.tsx'
export { DocumentPaper } from '#ui/document.tsx'
export { offerCard, type OfferCardLook } from '#ui/offer-card.tsx'
export { EasySwitch, Media, Picture, QrCode, ReadAloud, ReadingHint, Ticks, Tiles, ToolboxDesk, ToolboxForm } from '#ui/easy.tsx'
export { Pills, Roll, SaveBar, Verdict, type Pill } from '#ui/pills.tsx'
