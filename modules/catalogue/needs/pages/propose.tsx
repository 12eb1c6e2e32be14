import {
  Actions,
  Button,
  Card,
  FilledWrong,
  Form,
  Page,
  RadioGroup,
  Section,
  Stack,
  TextArea,
  TextField,
  useLang,
  useT,
} from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import type { Inventory } from '../views.ts'
import { type TypedNeeds, fieldOf, nothing } from './typed.ts'
import { ProposalTable } from './proposals.tsx'

/** One inventory for who proposes: the top 10, what I proposed, and the form. */
export function ProposePage({
  inventory,
  action,
  back,
  typed = nothing,
}: {
  inventory: Inventory
  action: string
  back: string
  typed?: TypedNeeds | undefined
}) {
  const t = useT()
  const lang = useLang()
  const top = inventory.rows.filter((one) => one.rank !== null)
  const mine = inventory.rows.filter((one) => one.mine && one.rank === null)
  return (
    <Page
      title={inventory.name}
      lead={
        inventory.open
          ? t(
              `Stel voor wat er geleerd moet worden, tot en met ${sayDay(inventory.closesOn, 'nl')}.`,
              `Propose what should be learned, until ${sayDay(inventory.closesOn, lang)}.`,
            )
          : t('Voorstellen kan niet meer.', 'Proposing is over.')
      }
      breadcrumb={[{ href: back, label: t('Behoeften', 'Needs') }]}
    >
      <FilledWrong filled={typed} />
      <Stack gap="l">
        {top.length > 0 && (
          <Card as="div">
            <ProposalTable rows={top} caption={t('De top 10', 'The top 10')} />
          </Card>
        )}
        {mine.length > 0 && (
          <Card as="div">
            <ProposalTable rows={mine} caption={t('Wat jij voorstelde', 'What you proposed')} />
          </Card>
        )}
        {inventory.open && <ProposeForm action={action} typed={typed} />}
      </Stack>
    </Page>
  )
}

export function ProposeForm({ action, typed = nothing }: { action: string; typed?: TypedNeeds }) {
  const t = useT()
  const field = fieldOf(typed)
  return (
    <Section title={t('Stel iets voor', 'Propose something')}>
      <Card as="div">
        <Form action={action}>
          <TextField {...field('title')} label={t('Wat moet er geleerd worden?', 'What should be learned?')} />
          <RadioGroup
            name="kind"
            label={t('Waar gaat het over?', 'What is it about?')}
            options={[
              {
                value: 'content',
                label: t('Vakinhoud', 'Content'),
                hint: t('Een wet, een regeling, het vak.', 'A law, a rule, the trade.'),
              },
              {
                value: 'skills',
                label: t('Vaardigheden', 'Skills'),
                hint: t('Overleggen, schrijven, adviseren.', 'Meetings, writing, advising.'),
              },
            ]}
            value={typed.values['kind'] ?? ''}
            error={typed.errors['kind']}
          />
          <TextArea
            {...field('reason')}
            rows={3}
            label={t('Waarom?', 'Why?')}
            hint={t(
              'Een wet die verandert, iets dat misgaat. Schrijf niets over personen. De leeradviseur ziet jouw naam.',
              'A law that changes, something that goes wrong. Write nothing about persons. The learning adviser sees your name.',
            )}
            required={false}
          />
          <Actions>
            <Button>{t('Stel voor', 'Propose')}</Button>
          </Actions>
        </Form>
      </Card>
    </Section>
  )
}
