import { Card, Grid, Heading, Link, Page, Text, useT } from '#ui/index.ts'

export interface Task {
  href: string
  title: [nl: string, en: string]
  text: [nl: string, en: string]
}

/** What an administrator can do, each with a sentence. */
export function ManagePage({ tasks }: { tasks: Task[] }) {
  const t = useT()
  return (
    <Page
      title={t('Beheer', 'Management')}
      lead={t('De academie inrichten en op orde houden.', 'Setting up the academy and keeping it in order.')}
    >
      <Grid columns="three">
        {tasks.map((task) => (
          <Card as="article">
            <Heading level={2}>
              <Link href={task.href}>{t(...task.title)}</Link>
            </Heading>
            <Text soft>{t(...task.text)}</Text>
          </Card>
        ))}
      </Grid>
    </Page>
  )
}
