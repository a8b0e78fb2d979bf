import type { RequestName } from "../../preload/contract.ts";
import { requestSchemas } from "../../preload/contract.ts";
import type { Result } from "../model/error.ts";
import { toFailure } from "../model/error.ts";

/** Answers one request whose arguments have been checked. */
export type RequestHandler = (name: RequestName, args: readonly unknown[]) => Promise<Result<unknown>>;

function isRequestName(name: unknown): name is RequestName {
  return typeof name === "string" && Object.hasOwn(requestSchemas, name);
}

function refuse(detail: string): Result<never> {
  return { ok: false, error: { kind: "invalid-request", detail } };
}

/** Checks a request's name and arguments against the contract and hands it on; never throws, never passes on the unchecked. */
export async function routeRequest(handle: RequestHandler, name: unknown, args: unknown): Promise<Result<unknown>> {
  if (!isRequestName(name)) return refuse("name");
  const checked = requestSchemas[name].safeParse(args);
  if (!checked.success) return refuse(name);
  try {
    return await handle(name, checked.data);
  } catch (thrown) {
    return { ok: false, error: toFailure(thrown) };
  }
}
