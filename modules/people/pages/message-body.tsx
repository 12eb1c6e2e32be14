import { Bullets, Link, Text } from '#ui/index.ts'

const words = /^([^:\n]{3,80}): (https?:\/\/[^\s<>"']+)$/
const address = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)])/

/**
 * The text of a message on a page, as the mail shows it: paragraphs, lists, and links with their words.
 * Without `links` for whoever reads along: what a message points to is often for its receiver alone.
 */
export function MessageBody({ body, links = true }: { body: string; links?: boolean }) {
  return (
    <>
      {body.split(/\n{2,}/).map((block) => {
        const lines = block.split('\n')
        if (lines.every((line) => line.startsWith('- ')))
          return (
            <Bullets
              items={lines.map((line) => (
                <Line text={line.slice(2)} links={links} />
              ))}
            />
          )
        return (
          <Text>
            {lines.flatMap((line, i) => (i ? [<br />, <Line text={line} links={links} />] : [<Line text={line} links={links} />]))}
          </Text>
        )
      })}
    </>
  )
}

function Line({ text, links }: { text: string; links: boolean }) {
  if (!links) return <>{text}</>
  const link = words.exec(text)
  if (link)
    return (
      <Link href={link[2]!} strong>
        {link[1]}
      </Link>
    )
  return <>{text.split(address).map((part, i) => (i % 2 ? <Link href={part}>{part}</Link> : part))}</>
}
