import {
  ButtonLink,
  Card,
  Grid,
  Heading,
  Lines,
  Link,
  Notice,
  Page,
  Row,
  Section,
  Small,
  Stack,
  Tag,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { paperNames, papers, type PaperName } from '../papers/index.ts'
import type { Trust } from '../view.ts'
import { sayAgreed, sayHeard, sayOn, sayScopes } from '../words.ts'
import { ConsentCard, type ConsentForm } from './consent-card.tsx'
import { History } from './history.tsx'
import { Connections, KeptMostly, KeptTable, Logged, Matrix, Parts, Switches } from './parts.tsx'

export interface TrustPackLook {
  trust: Trust
  /** An auditor sees all of it and changes nothing. */
  mayRecord: boolean
  form?: ConsentForm
}

/** All that the organisation has to answer for, as it is now: switches, who sees what, what is kept and logged, and the papers made from it. */
export function TrustPackPage({ trust, mayRecord, form = {} }: TrustPackLook) {
  const t = useT()
  return (
    <Page
      wide
      title={t('Vertrouwen', 'Trust')}
      lead={t(
        `Zo gaat ${trust.organisation} nu om met gegevens van mensen. Medewerkers zien hetzelfde in gewone woorden.`,
        `How ${trust.organisation} handles data of people now. Employees see the same in plain words.`,
      )}
      beside={
        <ButtonLink kind="quiet" href={paths.trust}>
          {t('Bekijk wat medewerkers zien', 'See what employees see')}
        </ButtonLink>
      }
    >
      <Stack gap="l">
        <Parts
          parts={[
            ['stukken', t('Stukken', 'Papers')],
            ['raad', t('De ondernemingsraad', 'The works council')],
            ['schakelaars', t('Wat er aan staat', 'What is switched on')],
            ['koppelingen', t('Koppelingen', 'Connections')],
            ['wie', t('Wie ziet wat', 'Who sees what')],
            ['bewaren', t('Hoe lang het bewaard wordt', 'How long it is kept')],
            ['vastleggen', t('Wat er wordt vastgelegd', 'What is logged')],
          ]}
        />
        <Section id="stukken" title={t('Stukken', 'Papers')}>
          <Text soft>
            {t(
              'Elk stuk is een concept, gemaakt uit de instellingen van nu. Je kunt het bekijken, afdrukken en aanpassen.',
              'Each paper is a draft, made from the settings of now. You can read, print and edit it.',
            )}
          </Text>
          <Row>
            <ButtonLink href={paths.papersTogether} download>
              {t('Maak alle stukken', 'Make all papers')}
            </ButtonLink>
          </Row>
          <Grid columns="three">
            {paperNames.map((name) => (
              <PaperCard name={name} />
            ))}
          </Grid>
        </Section>
        <Section id="raad" title={t('De ondernemingsraad', 'The works council')}>
          <Grid columns="main">
            <HeardCard trust={trust} />
            <ConsentCard trust={trust} mayRecord={mayRecord} form={form} />
          </Grid>
        </Section>
        <Section id="schakelaars" title={t('Wat er aan staat', 'What is switched on')}>
          <Card as="div">
            <Switches states={trust.switches} named />
          </Card>
          {mayRecord && <Link href={paths.settings}>{t('Instellingen wijzigen', 'Change settings')}</Link>}
          <History changes={trust.changes} />
        </Section>
        <Section id="koppelingen" title={t('Koppelingen', 'Connections')}>
          <Card>
            <Connections trust={trust} say={sayScopes} />
          </Card>
        </Section>
        <Section id="wie" title={t('Wie ziet wat', 'Who sees what')}>
          <Card as="div">
            <Matrix rows={trust.matrix} />
          </Card>
        </Section>
        <Section id="bewaren" title={t('Hoe lang het bewaard wordt', 'How long it is kept')}>
          <KeptMostly />
          <Card as="div">
            <KeptTable />
          </Card>
        </Section>
        <Section id="vastleggen" title={t('Wat er wordt vastgelegd', 'What is logged')}>
          <Card>
            <Logged />
            <Link href={paths.log}>{t('Naar het logboek', 'To the audit log')}</Link>
          </Card>
        </Section>
      </Stack>
    </Page>
  )
}

function PaperCard({ name }: { name: PaperName }) {
  const t = useT()
  const lang = useLang()
  const { title, what } = papers[name]
  return (
    <Card as="article">
      <Heading level={3}>
        <Link href={paths.paper(name)}>{title[lang]}</Link>
      </Heading>
      <Text soft>{what[lang]}</Text>
      <Row wrap gap="s">
        <Link href={paths.paperFile(name, 'pdf')} download about={title[lang]}>
          PDF
        </Link>
        <Link href={paths.paperFile(name, 'odt')} download about={title[lang]}>
          {t('Aanpasbare tekst (ODT)', 'Editable text (ODT)')}
        </Link>
      </Row>
    </Card>
  )
}

/** What changed since the works council agreed last: it must hear of that. */
function HeardCard({ trust: { heard, consents } }: { trust: Trust }) {
  const t = useT()
  const lang = useLang()
  const open = heard.filter((one) => one.open).length
  return (
    <Card>
      <Heading level={3}>
        {consents.length
          ? t('Veranderd sinds de laatste instemming', 'Changed since the last consent')
          : t('Veranderd sinds het begin', 'Changed since the start')}
      </Heading>
      {open > 0 && (
        <Notice kind="warning">
          {open === 1
            ? t('Voor één wijziging is geen instemming vastgelegd.', 'For one change no consent was recorded.')
            : t(`Voor ${open} wijzigingen is geen instemming vastgelegd.`, `For ${open} changes no consent was recorded.`)}
        </Notice>
      )}
      {heard.length ? (
        <Lines
          items={heard.map((one) => (
            <Row spread wrap>
              <Stack gap="s">
                <span>{sayHeard(one, lang)}</span>
                <Small soft>{sayOn(one.at, lang)}</Small>
              </Stack>
              <Tag tone={one.open ? 'danger' : 'line'}>{sayAgreed(one, lang)}</Tag>
            </Row>
          ))}
        />
      ) : (
        <Text>{t('Er is niets veranderd dat de ondernemingsraad moet horen.', 'Nothing changed that the works council must hear.')}</Text>
      )}
      <Link href={paths.paper('wijzigingen')} strong>
        {t('Lees de tekst om te sturen', 'Read the text to send')}
      </Link>
    </Card>
  )
}
