import { MultiSelect, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { memo, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { NeighbourhoodRequest } from "../../main/model/link.ts";
import { RELATIONS, type Relation } from "../../main/model/relation.ts";
import { formatDate, parseDateRange } from "../ui/date.ts";
import { LAYOUTS, type Layout } from "./lay-out-graph.ts";

/** What a person wants to see of the graph: the request without the document it is about. */
export type Wish = Omit<NeighbourhoodRequest, "id" | "open">;

type GraphFilterProps = {
  readonly wish: Wish;
  readonly layout: Layout;
  readonly onWish: (wish: Wish) => void;
  readonly onLayout: (layout: Layout) => void;
};

/** Steps, arrangement, and which links and documents to show. */
export const GraphFilter = memo(({ wish, layout, onWish, onLayout }: GraphFilterProps): ReactNode => {
  const { t } = useTranslation();
  const change = (part: Partial<Wish>): void => onWish(dropEmpty({ ...wish, ...part }));
  return (
    <fieldset className="graph-filter">
      <legend className="visually-hidden">{t("graph.filter")}</legend>
      <SegmentedControl
        aria-label={t("graph.depth")}
        value={String(wish.depth)}
        onChange={(value) => change({ depth: Number(value) })}
        data={[1, 2, 3].map((count) => ({ value: String(count), label: t("graph.depthOption", { count }) }))}
      />
      <SegmentedControl
        aria-label={t("graph.layout")}
        value={layout}
        onChange={(value) => onLayout(LAYOUTS.find((one) => one === value) ?? "auto")}
        data={LAYOUTS.map((one) => ({ value: one, label: t(`graphLayout.${one}`) }))}
      />
      <NativeSelect
        aria-label={t("graph.directionFilter")}
        value={wish.direction ?? "both"}
        onChange={(event) => change({ direction: readDirection(event.currentTarget.value) })}
        data={[
          { value: "both", label: t("graph.directionBoth") },
          { value: "out", label: t("graph.outgoing") },
          { value: "in", label: t("graph.incoming") },
        ]}
      />
      <NativeSelect
        aria-label={t("field.regime")}
        value={wish.regime ?? ""}
        onChange={(event) => {
          const { value } = event.currentTarget;
          change({ regime: value === "state" || value === "party" ? value : undefined });
        }}
        data={[
          { value: "", label: t("graph.anyRegime") },
          { value: "state", label: t("regime.state") },
          { value: "party", label: t("regime.party") },
        ]}
      />
      <MultiSelect
        className="graph-relations"
        aria-label={t("graph.relations")}
        placeholder={wish.relations === undefined ? t("graph.anyRelation") : undefined}
        clearable
        value={[...(wish.relations ?? [])]}
        onChange={(values) => change({ relations: RELATIONS.filter((one) => values.includes(one)) })}
        data={RELATIONS.map((one: Relation) => ({ value: one, label: t(`relation.${one}`) }))}
      />
      <Years wish={wish} onChange={change} />
      <AsOf day={wish.asOf} onDay={(asOf) => change({ asOf })} />
    </fieldset>
  );
});

function readDirection(value: string): "out" | "in" | undefined {
  return value === "out" || value === "in" ? value : undefined;
}

/** A wish holds only what is asked for: what is absent is no filter. */
function dropEmpty(wish: { readonly [K in keyof Wish]?: Wish[K] | undefined }): Wish {
  const asked = Object.entries(wish).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return { depth: 1, ...Object.fromEntries(asked) };
}

type YearsProps = { readonly wish: Wish; readonly onChange: (part: Partial<Wish>) => void };

// matches "2021"; not "21", "2021a"
const YEAR = /^(?:19|20|21)\d{2}$/;

function Years({ wish, onChange }: YearsProps): ReactNode {
  const { t } = useTranslation();
  const settle = (name: "fromYear" | "toYear", typed: string): void => {
    if (typed.trim() === "" || YEAR.test(typed.trim())) {
      onChange({ [name]: typed.trim() === "" ? undefined : Number(typed) } as Partial<Wish>);
    }
  };
  return (
    <>
      {(["fromYear", "toYear"] as const).map((name) => (
        <TextInput
          key={name}
          className="graph-year"
          aria-label={t(`graph.${name}`)}
          placeholder={t(`graph.${name}`)}
          inputMode="numeric"
          maxLength={4}
          defaultValue={wish[name] ?? ""}
          onChange={(event) => settle(name, event.currentTarget.value)}
        />
      ))}
    </>
  );
}

type AsOfProps = { readonly day: string | undefined; readonly onDay: (day: string | undefined) => void };

function AsOf({ day, onDay }: AsOfProps): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(day === undefined ? "" : formatDate(day));
  const range = parseDateRange(typed);
  const isWrong = typed.trim() !== "" && range === null;
  const settle = (): void => {
    if (!isWrong) onDay(typed.trim() === "" ? undefined : range?.[1]);
  };
  return (
    <TextInput
      className="graph-as-of"
      aria-label={t("effect.asOf")}
      placeholder={t("effect.asOf")}
      title={t("document.dateHint")}
      error={isWrong}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
      }}
    />
  );
}
