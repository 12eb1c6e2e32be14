import {
  Actions,
  Button,
  Card,
  filledField,
  FilledWrong,
  filledText,
  Form,
  Grid,
  Heading,
  HiddenField,
  Page,
  Stack,
  TextArea,
  useT,
  type Filled,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { HistoryLines } from './history.tsx'
import { LinkCard, type LinkLook } from './link.tsx'
import { EndForm, KindChoice, nothing, StateTag } from './parts.tsx'
import { SideBySide } from './side-by-side.tsx'

export interface StepLook extends LinkLook {
  form: 'step' | 'end' | 'link' | null
}

/** One own step: what, how, and what it is linked to. */
export function StepPage({ step, filled, form, ...looked }: StepLook) {
  const t = useT()
  const of = (name: typeof form) => (form === name ? filled : nothing)
  const shown: Filled = form === 'step' ? filled : { values: { what: step.what, kind: step.kind, version: step.version } }
  return (
    <Page
      title={step.what}
      above={<StateTag state={step.state} />}
      breadcrumb={[
        { href: paths.plan, label: t('Mijn ontwikkelplan', 'My development plan') },
        { href: paths.goal(step.goalId), label: step.goal },
      ]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        <SideBySide beside={step.beside} now={{ what: step.what, kind: step.kind }} />
        <Grid>
          <LinkCard step={step} {...looked} filled={of('link')} />
          <Stack gap="l">
            <Card>
              <Heading level={2}>{t('Deze stap', 'This step')}</Heading>
              <Form action={paths.step(step.id)} label={t('Deze stap', 'This step')}>
                <HiddenField name="version" value={filledText(shown, 'version')} />
                <TextArea {...filledField(shown, 'what')} label={t('Wat ga je doen?', 'What will you do?')} rows={2} />
                <KindChoice filled={shown} />
                <Actions>
                  <Button kind="quiet">{t('Bewaar', 'Save')}</Button>
                </Actions>
              </Form>
            </Card>
            <Card>
              <Heading level={2}>{t('Klaar of stoppen', 'Done or stop')}</Heading>
              <EndForm action={paths.endStep(step.id)} state={step.state} filled={of('end')} />
            </Card>
            <HistoryLines earlier={step.earlier} />
          </Stack>
        </Grid>
      </Stack>
    </Page>
  )
}
