import type { FastifyInstance } from 'fastify'
import type { Database } from '../db/pool.ts'
import type { Caller } from './caller.ts'
import type { FastifyRequest } from 'fastify'
import type { NavItem } from './doors.ts'

/** What the doors need from the house; made once at the start by app.ts. */
export interface House {
  app: FastifyInstance
  db: Database
  config: Config
  /** Manifest of the built browser files. */
  assets: Record<string, string>
  /** Where those files are. */
  assetsFolder: string
  /** Finds out who sent a request; given by the room that knows sessions. */
  identify: (request: FastifyRequest) => Promise<Caller>
  /** The main menu for a caller. */
  menu: (caller: Caller) => NavItem[]
}

export interface Config {
  mode: 'demo' | 'production'
  /** Made as a demo: people of the voorbeeldgemeente can be signed in as. */
  demoDatabase: boolean
  /** Where people reach the product, without a slash at the end. */
  baseUrl: string
  host: string
  port: number
  /** Signs the tokens in forms; at least 32 characters. */
  secret: string
  /** Folder for files. */
  dataFolder: string
  demoFromAnywhere: boolean
  smtpUrl: string | null
  mailFrom: string
  oidc: null | { issuer: string; clientId: string; clientSecret: string; organisation: string }
  trustProxy: boolean
  /** Where text messages go. Null: a demo keeps them in the outbox, and elsewhere nobody gets one. */
  textGateway: TextGateway | null
  /** Where to report a weak spot: a mailto: or https: address. Null: none is told. */
  securityContact: string | null
}

/** A gateway for text messages that takes JSON over HTTP. */
export interface TextGateway {
  url: string
  /** Goes along as a bearer token. */
  secret: string
  /** Who it is from, as the telephone shows it: at most eleven letters and digits, or a number. */
  from: string
  /** JSON in which {to}, {from}, {text} and {id} are put. */
  body: string
}
