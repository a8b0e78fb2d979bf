import { z } from "zod";
import { HITS_FORMATS } from "./saved-search.ts";
import { SEARCH_ORDERS } from "./search.ts";

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const documentId = z.string().min(1).max(80);
const regime = z.enum(["state", "party"]);
const nameList = z.array(z.string().max(500)).max(200).readonly();

const searchFilters = z.object({
  documentTypes: nameList.optional(),
  issuingBodies: nameList.optional(),
  years: z
    .array(z.string().regex(/^\d{4}$/))
    .max(200)
    .readonly()
    .optional(),
  regimes: z.array(regime).readonly().optional(),
  origins: z
    .array(z.enum(["scanned", "typed"]))
    .readonly()
    .optional(),
  reviewed: z.boolean().optional(),
  dossiers: nameList.optional(),
});

/** A search without its page. */
const question = z.object({
  query: z.string().max(10_000),
  documentType: z.string().max(200).optional(),
  issuingBody: z.string().max(500).optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  sort: z.enum(SEARCH_ORDERS).optional(),
  filters: searchFilters.optional(),
});
const savedSearchId = z.string().min(1).max(80);
const searchName = z.string().min(1).max(200);

/** The window's requests about searching, each with the schema of its arguments; part of preload/contract.ts. */
export const searchRequests = {
  search: z.tuple([
    question.extend({
      limit: z.number().int().min(0).max(1000).optional(),
      offset: z.number().int().min(0).optional(),
      withFacets: z.boolean().optional(),
      asYouType: z.boolean().optional(),
    }),
  ]),
  /** How a query is understood, for the query builder; `printQuery` (main/model/query.ts) writes it back. */
  parseQuery: z.tuple([z.string().max(10_000)]),
  /** What could be meant by the letters typed so far. */
  suggest: z.tuple([z.string().max(1000)]),
  /** Documents like one, most alike first. */
  similarDocuments: z.tuple([documentId, z.number().int().min(1).max(100)]),
  /** Makes the search index anew; the old one answers until it is ready. Events: "index-progress". */
  rebuildIndex: z.tuple([]),
  indexProgress: z.tuple([]),
  listSavedSearches: z.tuple([]),
  saveSearch: z.tuple([searchName, question]),
  renameSavedSearch: z.tuple([savedSearchId, searchName]),
  removeSavedSearch: z.tuple([savedSearchId]),
  restoreSavedSearch: z.tuple([savedSearchId]),
  /** Marks what it finds now as seen. */
  openSavedSearch: z.tuple([savedSearchId]),
  countSavedSearch: z.tuple([savedSearchId]),
  recentSearches: z.tuple([z.string().max(1000)]),
  noteSearch: z.tuple([z.string().max(1000)]),
  /** One past search, or all for null. */
  forgetSearches: z.tuple([z.string().max(1000).nullable()]),
  exportHits: z.tuple([
    z.object({
      question,
      ids: z.array(documentId).max(100_000).readonly().nullable(),
      format: z.enum(HITS_FORMATS),
      about: z.string().max(2000).optional(),
    }),
  ]),
  /** Writes a dossier into a folder that `chooseDossierFolder` gave. */
  exportDossier: z.tuple([
    z.object({
      question,
      ids: z.array(documentId).max(100_000).readonly().nullable(),
      title: z.string().trim().min(1).max(500),
      destination: z.string().min(1).max(4096),
    }),
  ]),
} as const;
