import {
  Button,
  Card,
  DateField,
  filledField,
  filledText,
  FieldRow,
  Fill,
  Form,
  HiddenField,
  Lines,
  RadioGroup,
  Row,
  SearchField,
  Section,
  Select,
  Small,
  Text,
  TextArea,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import type { Named } from '#modules/people/index.ts'
import { sayDay } from '#platform/words.ts'
import type { InstrumentView } from '../instruments/views.ts'
import { paths } from '../paths.ts'

export interface Asking {
  units: { id: string; name: string }[]
  found: Named[]
  query: string
  today: string
}

/** Asks a unit or a colleague to fill in a scan. Who was asked is listed by name; whether they answered is not known here. */
export function AskPeople({ id, asked, asking, filled }: { id: string; asked: InstrumentView['asked']; asking: Asking; filled: Filled }) {
  const t = useT()
  const lang = useLang()
  return (
    <Section title={t('Vraag mensen', 'Ask people')} id="vragen">
      <Text soft>
        {t(
          'Het staat dan op hun startpagina, en ze krijgen een bericht. Of ze het invullen en wat eruit komt, zien alleen zij.',
          'It then stands on their start page, and they get a message. Whether they fill it in and what comes of it, only they see.',
        )}
      </Text>
      {asked.length > 0 && (
        <details>
          <summary>{t(`Gevraagd: ${asked.length}`, `Asked: ${asked.length}`)}</summary>
          <Lines
            items={asked.map((one) => (
              <Row spread wrap middle>
                <Fill>
                  {one.name}{' '}
                  <Small soft>
                    {one.untilDay ? t(`tot en met ${sayDay(one.untilDay, lang)}`, `until ${sayDay(one.untilDay, lang)}`) : ''}
                  </Small>
                </Fill>
                {one.group ? (
                  <Small soft>{t('in een meting', 'in a measurement')}</Small>
                ) : (
                  <Form action={paths.takeBackAsked(id, one.id)} inline>
                    <Button kind="link" about={one.name}>
                      {t('Vraag niet meer', 'Ask no more')}
                    </Button>
                  </Form>
                )}
              </Row>
            ))}
          />
        </details>
      )}
      <Card>
        <form action={`${paths.instrument(id)}#vragen`} method="get">
          <SearchField
            name="zoek"
            label={t('Zoek een collega, of kies hieronder een afdeling', 'Find a colleague, or choose a unit below')}
            value={asking.query}
          />
        </form>
        <Form action={paths.ask(id)} label={t('Vraag mensen', 'Ask people')}>
          <HiddenField name="zoek" value={asking.query} />
          {asking.found.length > 0 && (
            <RadioGroup
              name="personId"
              label={t('Collega', 'Colleague')}
              options={asking.found.map((one) => ({ value: one.personId, label: one.name, hint: one.unit }))}
              value={filledText(filled, 'personId')}
              required={false}
            />
          )}
          <Select
            name="unitId"
            label={t('Afdeling', 'Unit')}
            error={filled.errors?.['unitId']}
            required={false}
            options={asking.units.map((one) => ({ value: one.id, label: one.name }))}
            value={filledText(filled, 'unitId')}
            placeholder={t('Kies', 'Choose')}
          />
          <FieldRow>
            <DateField
              {...filledField(filled, 'fromDay')}
              value={filledText(filled, 'fromDay') || asking.today}
              label={t('Vanaf', 'From')}
            />
            <DateField {...filledField(filled, 'untilDay')} label={t('Tot en met', 'Until')} required={false} />
          </FieldRow>
          <TextArea
            {...filledField(filled, 'note')}
            label={t('Waarom vraag je dit?', 'Why do you ask this?')}
            required={false}
            rows={2}
            maxLength={1000}
          />
          <Button>{t('Vraag', 'Ask')}</Button>
        </Form>
      </Card>
    </Section>
  )
}
