import type { Route } from "../ui/navigation.ts";

/** The places visited, oldest first; the last one is on screen. Never empty. */
export type Trail = { readonly routes: readonly [Route, ...Route[]] };

export type Step =
  | { readonly kind: "go"; readonly route: Route }
  | { readonly kind: "back" }
  | { readonly kind: "reset" };

export const START: Trail = { routes: [{ screen: "search" }] };

const LONGEST = 200;

/** Where a step leads. Going where one already is changes nothing; a section of the navigation starts afresh from search. */
export function takeStep(trail: Trail, step: Step): Trail {
  if (step.kind === "reset") return START;
  if (step.kind === "back") {
    const [first, ...rest] = trail.routes;
    return rest.length === 0 ? trail : { routes: [first, ...rest.slice(0, -1)] };
  }
  if (step.route.screen === "search") return START;
  if (isSamePlace(currentRoute(trail), step.route)) return trail;
  const [first, ...rest] = trail.routes;
  return { routes: [first, ...[...rest, step.route].slice(-LONGEST)] };
}

/** The place on screen. */
export function currentRoute(trail: Trail): Route {
  return trail.routes[trail.routes.length - 1] ?? trail.routes[0];
}

function isSamePlace(one: Route, other: Route): boolean {
  return one.screen === other.screen && ("id" in one ? one.id : "") === ("id" in other ? other.id : "");
}
