import {
  Actions,
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  Form,
  Grid,
  Heading,
  Link,
  Page,
  Row,
  Small,
  Stack,
  Tag,
  Text,
  TextArea,
  TextField,
  useT,
} from '#ui/index.ts'
import type { Again } from '#platform/http/doors.ts'
import { paths } from '../../paths.ts'
import type { NetworkView } from '../views.ts'

/** The networks of this organisation, what waits for an answer, and a new one. */
export function NetworksPage({ list, back }: { list: NetworkView[]; back?: Again }) {
  const t = useT()
  return (
    <Page
      title={t('Samenwerking', 'Networks')}
      lead={t(
        'Met wie jullie aanbod, edities en zalen delen. Lid worden deelt nog niets: wat je deelt, kiest een coördinator per activiteit of editie.',
        'With whom you share activities, editions and rooms. Joining shares nothing yet: a coordinator chooses what, per activity or edition.',
      )}
    >
      <Grid columns="main">
        <Stack>
          {list.length === 0 && (
            <EmptyState
              drawing="people"
              title={t('Nog geen samenwerkingsverband', 'No network yet')}
              text={t(
                'Begin er hiernaast een, of wacht tot een buurgemeente jullie uitnodigt.',
                'Begin one beside this, or wait until a neighbour invites you.',
              )}
            />
          )}
          {list.map((network) => (network.we === 'invited' ? <Invitation network={network} /> : <NetworkCard network={network} />))}
        </Stack>
        <MakeCard back={back} />
      </Grid>
    </Page>
  )
}

function Invitation({ network }: { network: NetworkView }) {
  const t = useT()
  return (
    <Card as="article" tone="lead">
      <Heading level={2}>{network.name}</Heading>
      <Text>
        {t(
          `${network.madeBy} nodigt jullie uit. Word je lid, dan zien de leden jullie naam. Verder delen jullie pas iets als een coördinator dat doet.`,
          `${network.madeBy} invites you. When you join, members see your name. Beyond that nothing is shared until a coordinator does so.`,
        )}
      </Text>
      {network.purpose && <Small soft>{network.purpose}</Small>}
      <Row wrap>
        <Form action={paths.joinNetwork(network.id)} inline>
          <Button about={t(`van ${network.name}`, `of ${network.name}`)}>{t('Word lid', 'Join')}</Button>
        </Form>
        <Form action={paths.declineNetwork(network.id)} inline>
          <Button kind="quiet" about={t(`voor ${network.name}`, `for ${network.name}`)}>
            {t('Sla af', 'Decline')}
          </Button>
        </Form>
      </Row>
    </Card>
  )
}

function NetworkCard({ network }: { network: NetworkView }) {
  const t = useT()
  const members = network.members.filter((one) => one.startsOn && !one.endsOn)
  return (
    <Card as="article">
      <Row spread wrap>
        <Heading level={2}>
          <Link href={paths.network(network.id)}>{network.name}</Link>
        </Heading>
        {network.we === 'left' ? (
          <Tag tone="line">{t('verlaten', 'left')}</Tag>
        ) : (
          network.coordinating && <Tag>{t('jullie coördineren', 'you coordinate')}</Tag>
        )}
      </Row>
      <Text soft>
        {network.we === 'left'
          ? t('Jullie zijn geen lid meer.', 'You are no member any more.')
          : members.map((one) => one.organisation).join(', ')}
      </Text>
    </Card>
  )
}

function MakeCard({ back }: { back?: Again }) {
  const t = useT()
  const value = (name: string) => back?.typed[name] as string | undefined
  return (
    <Card tone="tint" label={t('Nieuw samenwerkingsverband', 'New network')}>
      <Heading level={2}>{t('Begin een samenwerkingsverband', 'Begin a network')}</Heading>
      <ErrorSummary errors={Object.entries(back?.errors ?? {}).map(([field, text]) => ({ field, text }))} />
      <Form action={paths.networks}>
        <TextField name="name" label={t('Hoe heet het?', 'What is it called?')} value={value('name')} error={back?.errors['name']} />
        <TextArea
          name="purpose"
          label={t('Waar is het voor?', 'What is it for?')}
          required={false}
          rows={3}
          value={value('purpose')}
          error={back?.errors['purpose']}
        />
        <Actions>
          <Button>{t('Maak het', 'Make it')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
