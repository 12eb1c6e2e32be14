import { Card, Cards, Fill, Heading, Icon, Link, Page, Row, Small, useT, type IconName } from '#ui/index.ts'

/** What can be managed, for whom: one page that points to the rooms. */
export function ManagePage({ administrator }: { administrator: boolean }) {
  const t = useT()
  const doors: { href: string; icon: IconName; title: string; text: string; administratorOnly?: boolean }[] = [
    { href: '/medewerkers/import', icon: 'people', title: t('Medewerkers importeren', 'Import employees'), text: t('Lees het bestand van het personeelssysteem in. Je ziet eerst wat er zou veranderen.', 'Read the file of the personnel system. You first see what would change.'), administratorOnly: true },
    { href: '/beheer/afdelingen', icon: 'list', title: t('Afdelingen', 'Units'), text: t('De boom van de organisatie.', 'The tree of the organisation.'), administratorOnly: true },
    { href: '/beheer/rollen', icon: 'person', title: t('Rollen', 'Roles'), text: t('Wie leeradviseur, coördinator of beheerder is.', 'Who is learning adviser, coordinator or administrator.'), administratorOnly: true },
    { href: '/beheer/instellingen', icon: 'edit', title: t('Instellingen', 'Settings'), text: t('De naam van jullie academie, grenzen en schakelaars.', 'The name of your academy, limits and switches.'), administratorOnly: true },
    { href: '/beheer/teksten', icon: 'copy', title: t('Teksten van berichten', 'Texts of messages'), text: t('Wat mensen lezen in hun mail.', 'What people read in their mail.'), administratorOnly: true },
    { href: '/beheer/postvak', icon: 'mail', title: t('Postvak uit', 'Outbox'), text: t('Welke berichten zijn verstuurd.', 'Which messages were sent.'), administratorOnly: true },
    { href: '/beheer/logboek', icon: 'eye', title: t('Logboek', 'Audit log'), text: t('Wie wat deed, met welk resultaat.', 'Who did what, with what result.') },
  ]
  return (
    <Page title={t('Beheer', 'Management')} lead={t('Wat wil je regelen?', 'What do you want to arrange?')}>
      <Cards
        items={doors
          .filter((door) => administrator || !door.administratorOnly)
          .map((door) => (
            <Card as="article">
              <Row>
                <Icon name={door.icon} />
                <Fill>
                  <Heading level={2} look={3}>
                    <Link href={door.href}>{door.title}</Link>
                  </Heading>
                  <Small soft>{door.text}</Small>
                </Fill>
              </Row>
            </Card>
          ))}
      />
    </Page>
  )
}
