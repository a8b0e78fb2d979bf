import { useComputedColorScheme } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RELATIONS, type Relation } from "../../main/model/relation.ts";
import { DASHES, RELATION_STYLES } from "../ui/relation-style.ts";

/** The relations drawn, each with its line, and what solid and hollow mean. */
export function GraphLegend({
  relations,
  hasGroups,
}: {
  readonly relations: ReadonlySet<Relation>;
  readonly hasGroups: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const scheme = useComputedColorScheme("light");
  return (
    <section className="legend" aria-label={t("graph.legend")}>
      <ul>
        <li>
          <span className="legend-node" aria-hidden /> {t("graph.solid")}
        </li>
        <li>
          <span className="legend-node legend-ghost" aria-hidden /> {t("graph.hollow")}
        </li>
        {hasGroups && (
          <li>
            <span className="legend-node legend-group" aria-hidden /> {t("graph.groups")}
          </li>
        )}
        {RELATIONS.filter((relation) => relations.has(relation)).map((relation) => (
          <li key={relation}>
            <RelationLine relation={relation} scheme={scheme} /> {t(`relation.${relation}`)}
          </li>
        ))}
        <li className="legend-direction">{t("graph.direction")}</li>
      </ul>
    </section>
  );
}

function RelationLine({
  relation,
  scheme,
}: {
  readonly relation: Relation;
  readonly scheme: "light" | "dark";
}): ReactNode {
  const style = RELATION_STYLES[relation];
  const colour = style[scheme];
  return (
    <svg width="38" height="12" aria-hidden="true">
      <line
        x1="1"
        y1="6"
        x2="29"
        y2="6"
        stroke={colour}
        strokeWidth="2.5"
        strokeDasharray={DASHES[style.line].join(" ") || undefined}
      />
      <path d="M29 1.5 L37 6 L29 10.5 Z" fill={colour} />
    </svg>
  );
}
