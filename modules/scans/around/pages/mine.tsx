import {
  Button,
  ButtonLink,
  Card,
  DateField,
  filledField,
  filledText,
  FilledWrong,
  Form,
  Heading,
  Lines,
  Link,
  Page,
  RadioGroup,
  Row,
  Small,
  Stack,
  Tag,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths as scanPaths } from '../../paths.ts'
import { paths } from '../paths.ts'
import type { AskedOf, Brief, MineView } from '../views.ts'

/** What others ask me, my own, and the beginning of a new one. */
export function MinePage({ view, usual, filled }: { view: MineView; usual: Temporal.PlainDate; filled: Filled }) {
  const t = useT()
  const open = view.own.some((one) => !one.closed)
  return (
    <Page
      title={t('360°: hoe zien anderen mijn werk?', '360°: how do others see my work?')}
      lead={t(
        'Je vraagt zelf een paar mensen. Wat zij zeggen, zie je als gemiddelde. De uitslag is van jou.',
        'You ask a few people yourself. You see what they say as an average. The result is yours.',
      )}
      breadcrumb={[{ href: scanPaths.scans, label: t('Scans', 'Scans') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {view.asked.length > 0 && (
          <Stack>
            <Heading level={2}>{t('Aan jou gevraagd', 'Asked of you')}</Heading>
            <Lines
              card
              label={t('Aan jou gevraagd', 'Asked of you')}
              items={view.asked.map((one) => (
                <AskedLine one={one} />
              ))}
            />
          </Stack>
        )}
        {view.own.length > 0 && (
          <Stack>
            <Heading level={2}>{t('Over jou', 'About you')}</Heading>
            <Lines
              card
              label={t('Over jou', 'About you')}
              items={view.own.map((one) => (
                <OwnLine one={one} />
              ))}
            />
          </Stack>
        )}
        {!open && <StartCard view={view} usual={usual} filled={filled} />}
      </Stack>
    </Page>
  )
}

function AskedLine({ one }: { one: AskedOf }) {
  const t = useT()
  const lang = useLang()
  return (
    <Row spread wrap middle>
      <div>
        <Text strong>{one.about}</Text>
        <Small soft>
          {t('Tot en met', 'Until')} {sayDay(dateOf(one.closesAt.subtract({ seconds: 1 })), lang)}
          {one.category === 'manager' && ' · ' + t('jij bent herkenbaar, als leidinggevende', 'you are recognisable, as the manager')}
        </Small>
      </div>
      <ButtonLink kind={one.handedIn ? 'quiet' : 'primary'} href={paths.answer(one.raterId)}>
        {one.handedIn ? t('Bekijk je antwoord', 'See your answer') : t('Geef je mening', 'Give your view')}
      </ButtonLink>
    </Row>
  )
}

function OwnLine({ one }: { one: Brief }) {
  const t = useT()
  const lang = useLang()
  return (
    <Row spread wrap middle>
      <Link href={paths.around(one.id)}>{one.title}</Link>
      {one.closed ? (
        <Tag tone="ok">{t('uitslag', 'result')}</Tag>
      ) : (
        <Tag tone="line">
          {t('open tot en met', 'open until')} {sayDay(dateOf(one.closesAt.subtract({ seconds: 1 })), lang)}
        </Tag>
      )}
    </Row>
  )
}

function StartCard({ view, usual, filled }: { view: MineView; usual: Temporal.PlainDate; filled: Filled }) {
  const t = useT()
  if (!view.choices.length)
    return (
      <Card>
        <Text soft>
          {t(
            'Er staat nog geen vragenlijst klaar voor een 360°. Vraag de leeradviseur er een klaar te zetten.',
            'There is no list of questions for a 360° yet. Ask the learning adviser to prepare one.',
          )}
        </Text>
      </Card>
    )
  return (
    <Card>
      <Heading level={2}>{t('Begin een 360°', 'Start a 360°')}</Heading>
      <Form action={paths.mine}>
        <RadioGroup
          {...filledField(filled, 'versionId')}
          label={t('Waar gaat het over?', 'What is it about?')}
          options={view.choices.map((one) => ({ value: one.versionId, label: one.title, hint: one.about }))}
        />
        <DateField
          {...filledField(filled, 'closesOn')}
          value={filledText(filled, 'closesOn') || usual.toString()}
          label={t('Tot en met welke dag kunnen mensen antwoorden?', 'Until which day can people answer?')}
          hint={t('Drie weken is genoeg voor de meeste mensen.', 'Three weeks is enough for most people.')}
        />
        <Button>{t('Begin deze 360°', 'Start this 360°')}</Button>
        <Small soft>
          {t(
            'Daarna kies je wie je vraagt. De vragen, de laatste dag en wat we aan mensen beloven, veranderen niet meer.',
            'After that you choose whom you ask. The questions, the last day and what we promise to people do not change any more.',
          )}
        </Small>
      </Form>
    </Card>
  )
}
