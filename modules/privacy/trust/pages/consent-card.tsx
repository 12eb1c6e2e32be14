import { ConsentFields } from '#modules/people/index.ts'
import { Button, Card, ErrorSummary, Form, Heading, Lines, Notice, Small, Text, useLang, useT } from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import type { Trust } from '../view.ts'

export interface ConsentForm {
  errors?: Record<string, string>
  typed?: Record<string, unknown>
  refusal?: string
}

/** To what the works council agreed, and a form to record that it did. */
export function ConsentCard({ trust: { consents }, mayRecord, form }: { trust: Trust; mayRecord: boolean; form: ConsentForm }) {
  const t = useT()
  const lang = useLang()
  const given = { works_council: t('ondernemingsraad', 'works council'), court: t('kantonrechter', 'court') }
  return (
    <Card>
      <Heading level={3}>{t('Vastgelegde instemming', 'Recorded consent')}</Heading>
      {consents.length ? (
        <Lines
          items={consents.map((one) => (
            <>
              <Text strong>{`${sayDay(one.decidedOn, lang)}: ${one.reference}`}</Text>
              <Small soft>
                {`${given[one.givenBy]}, ${one.by ? t(`vastgelegd door ${one.by}`, `recorded by ${one.by}`) : t('vastgelegd', 'recorded')}`}
              </Small>
            </>
          ))}
        />
      ) : (
        <Text>{t('Er is nog geen instemming vastgelegd.', 'No consent was recorded yet.')}</Text>
      )}
      {mayRecord && (
        <Form action={paths.consent}>
          {form.refusal && <Notice kind="warning">{form.refusal}</Notice>}
          <ErrorSummary errors={Object.entries(form.errors ?? {}).map(([field, text]) => ({ field, text }))} />
          <ConsentFields last={null} typed={form.typed} errors={form.errors} />
          <Button kind="quiet">{t('Leg de instemming vast', 'Record the consent')}</Button>
        </Form>
      )}
    </Card>
  )
}
