import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Nothing found: what to try, most likely first. */
export function NoHits({ filtered }: { readonly filtered: boolean }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="no-hits">
      <Title order={2}>{t("search.nothingTitle")}</Title>
      <p>{t("search.nothingTry")}</p>
      <ul>
        {filtered && <li>{t("search.tryFilters")}</li>}
        <li>{t("search.tryFewer")}</li>
        <li>{t("search.tryNumber")}</li>
        <li>{t("search.tryImport")}</li>
      </ul>
    </div>
  );
}
