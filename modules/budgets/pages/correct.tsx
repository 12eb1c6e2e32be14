import {
  Actions,
  Button,
  Card,
  Facts,
  FilledWrong,
  filledField,
  filledText,
  Form,
  NumberField,
  Page,
  Stack,
  Text,
  TextArea,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { ArrangementView, LineRow } from '../views.ts'
import { amount, euros, kindNames } from '../words.ts'
import { Participants } from './line-form.tsx'

/** Corrects one line: what was is taken back, what is right comes in its place. */
export function CorrectPage({ view, line, filled }: { view: ArrangementView; line: LineRow; filled: Filled }) {
  const t = useT()
  const lang = useLang()
  const money = line.kind === 'money'
  const weights = view.parties.map((party) => amountOf(line.shares.find((one) => one.memberId === party.id)?.weight))
  const values = { participants: weights, amountCents: comma(line.amountCents / 100), quantity: amountOf(line.quantity), ...filled.values }
  return (
    <Page
      title={t('Verbeter een last', 'Correct a burden')}
      lead={t(
        'Er verandert niets aan wat er staat. Er komt een regel bij die dit terugneemt, en een met wat klopt.',
        'Nothing that stands there changes. A line is added that takes this back, and one with what is right.',
      )}
      breadcrumb={[
        { href: paths.burdens, label: t('Lasten delen', 'Sharing burdens') },
        { href: paths.arrangement(view.id, view.quarter.year, view.quarter.quarter), label: view.name },
      ]}
    >
      <Stack>
        <FilledWrong filled={filled} />
        <Card as="div">
          <Facts
            facts={[
              { name: t('Waarvoor', 'What for'), value: line.description },
              { name: t('Datum', 'Date'), value: sayDay(line.happenedOn, lang) },
              { name: t('Gedragen door', 'Borne by'), value: line.by },
              {
                name: t('Wat', 'What'),
                value: money ? kindNames(t).money : `${amount(line.quantity!, lang)} × ${euros(line.rateCents!, lang)}`,
              },
              { name: t('Bedrag zonder btw', 'Amount without VAT'), value: euros(line.amountCents, lang) },
            ]}
          />
        </Card>
        <Card>
          <Form action={paths.correct(view.id, line.id)} label={t('Verbetering', 'Correction')}>
            {money ? (
              <NumberField
                decimals
                {...filledField({ ...filled, values }, 'amountCents')}
                label={t('Het goede bedrag zonder btw', 'The right amount without VAT')}
                hint={t('Leeg: deze last was er niet.', 'Empty: there was no such burden.')}
                required={false}
              />
            ) : (
              <NumberField
                decimals
                {...filledField({ ...filled, values }, 'quantity')}
                label={t('Het goede aantal uren of dagdelen', 'The right number of hours or half days')}
                hint={t('Leeg: deze last was er niet.', 'Empty: there was no such burden.')}
                required={false}
              />
            )}
            {view.key === 'participants' && <Participants view={view} filled={{ ...filled, values }} t={t} />}
            <TextArea
              {...filledField(filled, 'reason')}
              value={filledText(filled, 'reason')}
              label={t('Wat klopte er niet?', 'What was not right?')}
              hint={t('Dit komt op de afrekening. Noem geen mensen.', 'This comes on the statement. Name no people.')}
              rows={2}
            />
            <Actions>
              <Button>{t('Verbeter', 'Correct')}</Button>
            </Actions>
          </Form>
        </Card>
        <Text soft>
          {t(
            'Is het kwartaal al afgerekend, dan komt de verbetering in het eerste kwartaal dat nog open is.',
            'If the quarter was settled, the correction comes in the first quarter that is still open.',
          )}
        </Text>
      </Stack>
    </Page>
  )
}

const comma = (n: number) => n.toFixed(2).replace('.', ',')
const amountOf = (n: number | null | undefined) => (n === null || n === undefined ? '' : String(n).replace('.', ','))
