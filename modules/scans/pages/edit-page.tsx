import { Actions, Button, filledField, FilledWrong, Page, Stack, TextField, useT, type Filled } from '#ui/index.ts'
import type { ComponentChildren } from 'preact'
import type { Instrument } from '../instruments/format.ts'
import { paths } from '../paths.ts'

export interface Editing {
  id: string
  document: Instrument
  /** What came back; absent: what stands in the document. */
  filled?: Filled | undefined
}

/** A form of a draft, with the way back to it. */
export function EditPage({ title, id, document, filled, children }: Editing & { title: string; children: ComponentChildren }) {
  const t = useT()
  return (
    <Page
      title={title}
      narrow
      breadcrumb={[
        { href: paths.instruments, label: t('Instrumenten', 'Instruments') },
        { href: paths.instrument(id), label: document.title },
      ]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {children}
      </Stack>
    </Page>
  )
}

export const Save = () => {
  const t = useT()
  return (
    <Actions>
      <Button>{t('Bewaar', 'Save')}</Button>
    </Actions>
  )
}

/** The skill that a subject or an outcome is about. */
export const SkillField = ({ now }: { now: Filled }) => {
  const t = useT()
  return (
    <TextField
      {...filledField(now, 'skill')}
      label={t('Vaardigheid (URI)', 'Skill (URI)')}
      hint={t('Dan kan de uitslag een inschatting worden.', 'Then the result can become a rating.')}
      required={false}
      maxLength={400}
    />
  )
}
