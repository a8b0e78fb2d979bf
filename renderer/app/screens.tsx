import { Alert, Button } from "@mantine/core";
import { Component, lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { CustodyScreen } from "../custody/custody-screen.tsx";
import { DivisionScreen } from "../division/division-screen.tsx";
import { DocumentScreen } from "../document/document-screen.tsx";
import { CompareScreen } from "../duplicate/compare-screen.tsx";
import { DuplicatesScreen } from "../duplicate/duplicates-screen.tsx";
import { ImportScreen } from "../import/import-screen.tsx";
import { ReviewScreen } from "../review/review-screen.tsx";
import { SearchScreen } from "../search/search-screen.tsx";
import { SettingsScreen } from "../settings/settings-screen.tsx";
import { useNavigation } from "../ui/navigation.ts";
import { useSession } from "../ui/session.ts";
import { Waiting } from "../ui/waiting.tsx";

// What only some screens need, pdf.js above all, is loaded when first needed, so the window is usable sooner.
const GraphScreen = lazy(() => import("../graph/graph-screen.tsx").then((m) => ({ default: m.GraphScreen })));
const LinksScreen = lazy(() => import("../graph/links-screen.tsx").then((m) => ({ default: m.LinksScreen })));
const LettersScreen = lazy(() => import("../letter/letters-screen.tsx").then((m) => ({ default: m.LettersScreen })));
const LetterScreen = lazy(() => import("../letter/letter-screen.tsx").then((m) => ({ default: m.LetterScreen })));
const RegisterScreen = lazy(() => import("../print/register-screen.tsx").then((m) => ({ default: m.RegisterScreen })));
const PrintScreen = lazy(() => import("../print/print-screen.tsx").then((m) => ({ default: m.PrintScreen })));

/** The screen of the route. Search stays mounted so that its words, place and selection are there on return. */
export function Screens(): ReactNode {
  const { t } = useTranslation();
  const { route } = useNavigation();
  const { info } = useSession();
  const key = "id" in route ? `${route.screen}:${route.id}` : route.screen;
  return (
    <>
      <div className="screen" hidden={route.screen !== "search"}>
        <CrashGuard key={info.archive}>
          <SearchScreen active={route.screen === "search"} />
        </CrashGuard>
      </div>
      {route.screen !== "search" && (
        <div className="screen" key={key}>
          <CrashGuard>
            <Suspense fallback={<Waiting label={t("app.loading")} />}>
              <OtherScreen />
            </Suspense>
          </CrashGuard>
        </div>
      )}
    </>
  );
}

function OtherScreen(): ReactNode {
  const { route } = useNavigation();
  switch (route.screen) {
    case "search":
      return null;
    case "import":
      return <ImportScreen />;
    case "document":
      return <DocumentScreen id={route.id} />;
    case "graph":
      return <GraphScreen id={route.id} />;
    case "links":
      return <LinksScreen />;
    case "print":
      return <PrintScreen id={route.id} />;
    case "review":
      return <ReviewScreen />;
    case "division":
      return <DivisionScreen id={route.id} />;
    case "duplicates":
      return <DuplicatesScreen />;
    case "compare":
      return <CompareScreen id={route.id} other={route.other} />;
    case "custody":
      return <CustodyScreen />;
    case "register":
      return <RegisterScreen />;
    case "letters":
      return <LettersScreen />;
    case "letter":
      return <LetterScreen draft={route.draft} />;
    case "settings":
      return <SettingsScreen />;
  }
}

/** A bug in one screen must not take the window away. */
class CrashGuard extends Component<{ readonly children: ReactNode }, { readonly crash: Error | null }> {
  override state: { readonly crash: Error | null } = { crash: null };

  static getDerivedStateFromError(crash: Error): { readonly crash: Error } {
    return { crash };
  }

  override render(): ReactNode {
    return this.state.crash === null ? this.props.children : <Crashed detail={this.state.crash.message} />;
  }
}

function Crashed({ detail }: { readonly detail: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <Alert m="lg" color="red" role="alert" title={t("app.crashed")}>
      <p>{t("failure.detail", { detail })}</p>
      <Button mt="sm" variant="default" onClick={() => window.location.reload()}>
        {t("app.reload")}
      </Button>
    </Alert>
  );
}
