import { describe, expect, it } from "vitest";
import { currentRoute, START, type Step, takeStep } from "../../../../renderer/app/history.ts";

const walk = (...steps: readonly Step[]) => steps.reduce(takeStep, START);
const a: Step = { kind: "go", route: { screen: "document", id: "a" } };
const b: Step = { kind: "go", route: { screen: "document", id: "b" } };
const back: Step = { kind: "back" };

describe("takeStep", () => {
  it("comes back the way it went", () => {
    expect(currentRoute(walk(a, b, back))).toEqual({ screen: "document", id: "a" });
    expect(currentRoute(walk(a, b, back, back))).toEqual({ screen: "search" });
  });
  it("stays on search when there is nothing to go back to", () => expect(walk(back)).toEqual(START));
  it("does not count going where one already is", () => expect(walk(a, a).routes).toHaveLength(2));
  it("starts afresh at search", () => {
    expect(walk(a, b, { kind: "go", route: { screen: "search" } })).toEqual(START);
    expect(walk(a, { kind: "reset" })).toEqual(START);
  });
  it("forgets the oldest places of a very long walk but never search", () => {
    const steps = Array.from({ length: 500 }, (_, i) => (i % 2 === 0 ? a : b));
    const trail = walk(...steps);
    expect(trail.routes.length).toBeLessThanOrEqual(201);
    expect(trail.routes[0]).toEqual({ screen: "search" });
  });
});
