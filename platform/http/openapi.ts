import { z } from 'zod'
import type { AnyDoor } from './api.ts'
import { scopes } from './clients.ts'
import type { Config } from './house.ts'

const version = { 'API-Version': { description: 'The full version of this API.', schema: { type: 'string', example: '1.0.0' } } }

const statuses: Record<number, string> = {
  400: 'De aanvraag klopt niet.',
  401: 'Geen geldig token.',
  403: 'Bevoegdheid ontbreekt.',
  404: 'Bestaat niet in deze organisatie.',
  409: 'Kan nu niet.',
  429: 'Te veel aanvragen.',
}

/** The OpenAPI document, made of the same declarations as the routes (NLGov REST API Design Rules 2.1). */
export function openApi(doors: AnyDoor[], config: Config): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const door of doors) (paths[door.path] ??= {})[door.method] = operation(door)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ambacht',
      version: '1.0.0',
      description: 'Leer- en ontwikkelplatform van gemeenten. Paden zijn Nederlands, eigenschappen Engels (docs/woordenlijst.md).',
      contact: { name: 'Ambacht', email: 'ambacht@voorbeeldstad.example', url: `${config.baseUrl}/` },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: config.mode === 'demo' ? '/api/v1' : `${config.baseUrl}/api/v1` }],
    tags: [...new Set(doors.map((door) => door.tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        clientCredentials: {
          type: 'oauth2',
          flows: {
            clientCredentials: {
              tokenUrl: `${config.baseUrl}/api/v1/token`,
              scopes: Object.fromEntries(scopes.map((scope) => [scope, scope])),
            },
          },
        },
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['status', 'title', 'detail'],
          properties: { status: { type: 'integer' }, title: { type: 'string' }, detail: { type: 'string' } },
        },
      },
    },
  }
}

function operation(door: AnyDoor): object {
  const write = door.method !== 'get'
  const problems = [400, 401, 403, 404, ...(write ? [409] : []), 429]
  return {
    operationId: door.method + door.path.replace(/[{}]/g, '').replace(/[/-]+(\w)/g, (_, letter: string) => letter.toUpperCase()),
    summary: door.summary.nl,
    description: door.summary.en,
    tags: [door.tag],
    security: [{ clientCredentials: [door.scope] }],
    parameters: [
      ...parametersOf(door.params, 'path'),
      ...parametersOf(door.query as z.ZodObject | undefined, 'query'),
      ...(write ? [repeatKey] : []),
    ],
    ...(door.body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(door.body, 'input') } } } } : {}),
    responses: {
      [door.status ?? 200]: {
        description: 'Gelukt.',
        headers: version,
        content: { 'application/json': { schema: schemaOf(door.answer, 'output') } },
      },
      ...Object.fromEntries(
        problems.map((status) => [
          status,
          { description: statuses[status], headers: version, content: { 'application/problem+json': { schema: problemSchema } } },
        ]),
      ),
    },
  }
}

const problemSchema = {
  type: 'object',
  required: ['status', 'title', 'detail'],
  properties: { status: { type: 'integer' }, title: { type: 'string' }, detail: { type: 'string' } },
}

const repeatKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Dezelfde sleutel met dezelfde aanvraag geeft binnen 24 uur hetzelfde antwoord.',
  schema: { type: 'string', maxLength: 100 },
}

function parametersOf(object: z.ZodObject | undefined, where: 'path' | 'query'): object[] {
  if (!object) return []
  const schema = schemaOf(object, 'input') as { properties?: Record<string, object>; required?: string[] }
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || (schema.required ?? []).includes(name),
    schema: property,
  }))
}

function schemaOf(type: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Record<string, unknown>
  return schema
}
