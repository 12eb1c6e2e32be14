import { ButtonLink, Card, Lines, Link, Page, Row, Small, Stack, useT } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import type { UnitNode } from '../views.ts'

function counted(units: readonly { kind: string }[], kind: string, one: string, more: string): string {
  const count = units.filter((unit) => unit.kind === kind).length
  return `${count} ${count === 1 ? one : more}`
}

/** The tree of units and crews, with how many people work in each. */
export function UnitsPage({ units }: { units: UnitNode[] }) {
  const t = useT()
  const tree = nest(units)
  const people = units.reduce((sum, unit) => sum + unit.people, 0)
  return (
    <Page
      title={t('Afdelingen', 'Units')}
      lead={t(
        `${counted(units, 'unit', 'afdeling', 'afdelingen')} en ${counted(units, 'crew', 'ploeg', 'ploegen')}, ${people} mensen.`,
        `${counted(units, 'unit', 'unit', 'units')} and ${counted(units, 'crew', 'crew', 'crews')}, ${people} people.`,
      )}
      beside={
        <ButtonLink href="/beheer/import/nieuw/afdelingen" kind="quiet">
          {t('Lees afdelingen in', 'Import units')}
        </ButtonLink>
      }
    >
      <Card>
        <Branch nodes={tree} />
      </Card>
    </Page>
  )
}

interface Node extends UnitNode {
  below: Node[]
  all: number
}

function nest(units: UnitNode[]): Node[] {
  const top: Node[] = []
  const open: Node[] = []
  for (const unit of units) {
    const node = { ...unit, below: [], all: unit.people }
    open.length = unit.depth
    for (const above of open) above.all += unit.people
    ;(open.at(-1)?.below ?? top).push(node)
    open.push(node)
  }
  return top
}

function Branch({ nodes }: { nodes: Node[] }) {
  const t = useT()
  return (
    <Lines
      items={nodes.map((node) => {
        const line = (
          <Row spread>
            <Link href={`${paths.employees}?afdeling=${node.id}`} strong={node.depth === 0}>
              {node.name}
            </Link>
            <Small
              soft
            >{`${node.code} · ${node.all} ${t(node.all === 1 ? 'persoon' : 'mensen', node.all === 1 ? 'person' : 'people')}`}</Small>
          </Row>
        )
        if (!node.below.length) return line
        return (
          <Stack gap="s">
            {line}
            <details open={node.depth === 0 && nodes.length < 8}>
              <summary>{t(`${node.below.length} hieronder`, `${node.below.length} below`)}</summary>
              <Branch nodes={node.below} />
            </details>
          </Stack>
        )
      })}
    />
  )
}
