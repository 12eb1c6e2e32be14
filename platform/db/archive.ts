import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Sentence } from './sentence.ts'

/**
 * One file with everything in it. Inside a gzip stream (so that `zcat` shows it): a line of JSON about the whole, then parts.
 * A part is a line of JSON, frames of `<length>\n<bytes>`, a frame of length 0, and a line with its length and sha256.
 * After the gzip stream: the sha256 of all bytes before, so that any changed byte is noticed before anything is done with the file.
 */
export const format = 'ambacht-copy-1'

const sealLength = 'sha256:'.length + 64 + 1

/** What a part is: its `kind` and `name`, and what the reader needs to put it back. */
export type Part = { kind: 'table' | 'file'; name: string; columns?: string[] }

/** Writes an archive; `part` takes the bytes as they come, so that memory stays small. */
export async function writeArchive(file: string, header: object) {
  const zip = createGzip({ level: 6 })
  const written = pipeline(zip, sealed, createWriteStream(file, { mode: 0o600, flush: true }))
  written.catch(() => {}) // reported by put or finish
  const put = async (bytes: string | Buffer) => void (zip.write(bytes) || (await Promise.race([once(zip, 'drain'), written])))
  await put(`${JSON.stringify({ format, ...header })}\n`)
  return {
    async part(about: Part, content: AsyncIterable<Buffer>): Promise<void> {
      await put(`${JSON.stringify(about)}\n`)
      const hash = createHash('sha256')
      let length = 0
      for await (const bytes of content) {
        if (bytes.length === 0) continue
        hash.update(bytes)
        length += bytes.length
        await put(`${bytes.length}\n`)
        await put(bytes)
      }
      await put(`0\n${JSON.stringify({ length, sha256: hash.digest('hex') })}\n`)
    },
    async finish(): Promise<void> {
      await put('end\n')
      zip.end()
      await written
    },
  }
}

async function* sealed(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const whole = createHash('sha256')
  for await (const chunk of bytes) {
    whole.update(chunk)
    yield chunk
  }
  yield Buffer.from(`\nsha256:${whole.digest('hex')}`)
}

/**
 * Reads an archive: its header, then each part in turn with its bytes.
 * @throws Sentence when it is no archive, or when a part is not what was written
 */
export async function readArchive<H>(
  file: string,
  header: (header: H) => Promise<void>,
  part: (about: Part, bytes: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const { size } = await stat(file)
  const zipped = createReadStream(file, { end: Math.max(0, size - sealLength - 1) })
  const unzipped = createGunzip()
  zipped.on('error', (error) => unzipped.destroy(error)).pipe(unzipped)
  const reader = new Reader(unzipped)
  try {
    await header(JSON.parse(await reader.line()))
    for (let line = await reader.line(); line !== 'end'; line = await reader.line()) await part(JSON.parse(line), checkedFrames(reader))
  } finally {
    zipped.destroy()
    unzipped.destroy()
  }
}

/** Reads the whole file once and compares it with its seal. @throws Sentence when a byte is missing, added or changed */
export async function checkSeal(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new Sentence(`${file} does not exist.`)
  const seal = await readSeal(file, found.size)
  const hash = createHash('sha256')
  if (found.size > sealLength) for await (const bytes of createReadStream(file, { end: found.size - sealLength - 1 })) hash.update(bytes)
  if (seal === `\nsha256:${hash.digest('hex')}`) return
  throw new Sentence(`${file} is damaged or is no copy made by Ambacht. Nothing was changed. Use another copy.`)
}

async function readSeal(file: string, size: number): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sealLength), 0, sealLength, Math.max(0, size - sealLength))
    return buffer.subarray(0, bytesRead).toString('latin1')
  } finally {
    await handle.close()
  }
}

async function* checkedFrames(reader: Reader): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let total = 0
  for (let length = Number(await reader.line()); length > 0; length = Number(await reader.line())) {
    const bytes = await reader.bytes(length)
    hash.update(bytes)
    total += length
    yield bytes
  }
  const said: { length: number; sha256: string } = JSON.parse(await reader.line())
  if (said.length !== total || said.sha256 !== hash.digest('hex')) throw new Sentence('A part of the copy is damaged.')
}

class Reader {
  #chunks: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]()
  }

  async line(): Promise<string> {
    let end = this.#rest.indexOf(10)
    while (end < 0) {
      await this.#more()
      end = this.#rest.indexOf(10)
    }
    const line = this.#rest.subarray(0, end).toString('utf8')
    this.#rest = this.#rest.subarray(end + 1)
    return line
  }

  async bytes(length: number): Promise<Buffer> {
    while (this.#rest.length < length) await this.#more()
    const bytes = this.#rest.subarray(0, length)
    this.#rest = this.#rest.subarray(length)
    return bytes
  }

  async #more(): Promise<void> {
    const { value, done } = await this.#chunks.next()
    if (done) throw new Sentence('The copy ends too early.')
    this.#rest = Buffer.concat([this.#rest, value])
  }
}
