import { Button, Title } from "@mantine/core";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParsedQuery } from "../../main/model/query.ts";
import { archive, settle } from "../ui/archive.ts";
import { useNavigation } from "../ui/navigation.ts";
import { type Criteria, hasFilters, toRequest } from "./criteria.ts";
import { type Relaxation, relax } from "./relax.ts";

type NoHitsProps = {
  readonly criteria: Criteria;
  readonly understood: ParsedQuery;
  readonly onChange: (part: Partial<Criteria>) => void;
};

/** Nothing found: what would be found by asking for less, then what to try. */
export function NoHits({ criteria, understood, onChange }: NoHitsProps): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const wider = useWider(criteria, understood);
  return (
    <div className="no-hits">
      <Title order={2}>{t("search.nothingTitle")}</Title>
      {wider.length > 0 && (
        <ul className="wider" aria-label={t("search.widerTitle")}>
          {wider.map(({ relaxation, total }) => (
            <li key={relaxation.kind + relaxation.piece}>
              <Button variant="light" size="compact-md" onClick={() => onChange(relaxation.criteria)}>
                {t(`search.wider.${relaxation.kind}`, { piece: relaxation.piece })}
              </Button>
              <span className="facet-count">{t("search.count", { count: total })}</span>
            </li>
          ))}
        </ul>
      )}
      <p>{t("search.nothingTry")}</p>
      <ul>
        {hasFilters(criteria) && <li>{t("search.tryFilters")}</li>}
        <li>{t("search.tryFewer")}</li>
        <li>{t("search.tryNumber")}</li>
        <li>
          {t("search.tryImport")}{" "}
          <Button variant="subtle" size="compact-sm" onClick={() => go({ screen: "import" })}>
            {t("app.import")}
          </Button>
        </li>
      </ul>
    </div>
  );
}

type Wider = { readonly relaxation: Relaxation; readonly total: number };

/** The wider questions that find something, with how much. */
function useWider(criteria: Criteria, understood: ParsedQuery): readonly Wider[] {
  const choices = useMemo(() => relax(criteria, understood), [criteria, understood]);
  const [wider, setWider] = useState<readonly Wider[]>([]);
  useEffect(() => {
    let wanted = true;
    setWider([]);
    const count = async (): Promise<void> => {
      for (const relaxation of choices) {
        const answer = await settle(archive.search(toRequest(relaxation.criteria, 0, 0)));
        if (!wanted) return;
        if (answer.ok && answer.value.total > 0) {
          const { total } = answer.value;
          setWider((old) => [...old, { relaxation, total }]);
        }
      }
    };
    void count();
    return () => {
      wanted = false;
    };
  }, [choices]);
  return wider;
}
