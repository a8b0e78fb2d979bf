import { Button, Text, UnstyledButton } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import {
  IconArrowLeft,
  IconCommand,
  IconFileImport,
  IconKeyboard,
  IconListCheck,
  IconPencil,
  IconSearch,
  IconSettings,
  IconShieldCheck,
  IconSitemap,
} from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { archive } from "../ui/archive.ts";
import { type Route, useNavigation } from "../ui/navigation.ts";
import { notifyWarning } from "../ui/notify.ts";
import { useSession } from "../ui/session.ts";
import { DropZone } from "./drop-zone.tsx";
import "./frame.css";
import { ImportLine } from "./import-line.tsx";
import { Palette } from "./palette.tsx";
import { ReviewCount } from "./review-count.tsx";
import { Screens } from "./screens.tsx";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { useCommands } from "./use-commands.ts";

/** Navigation on the left, the screen beside it, and what belongs to every screen. */
export function Frame(): ReactNode {
  const { t } = useTranslation();
  const [helpOpen, setHelpOpen] = useState(false);
  useCommands(() => setHelpOpen(true));
  useEffect(() => archive.on("engine-restarted", () => notifyWarning(t("app.engineRestarted"))), [t]);
  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {t("app.skipToContent")}
      </a>
      <Side onHelp={() => setHelpOpen(true)} />
      <div className="frame-body">
        <DemoBanner />
        <main id="content" className="frame-content" tabIndex={-1}>
          <Screens />
        </main>
      </div>
      <Palette onHelp={() => setHelpOpen(true)} />
      <ShortcutHelp opened={helpOpen} onClose={() => setHelpOpen(false)} />
      <DropZone />
    </div>
  );
}

function Side({ onHelp }: { readonly onHelp: () => void }): ReactNode {
  const { t } = useTranslation();
  const { canGoBack, back } = useNavigation();
  return (
    <nav className="side" aria-label={t("app.navigation")}>
      <Text className="side-name" component="span">
        {t("app.name")}
      </Text>
      <UnstyledButton className="side-link" onClick={back} disabled={!canGoBack}>
        <IconArrowLeft size={18} aria-hidden />
        <span>{t("app.back")}</span>
      </UnstyledButton>
      <div className="side-rule" />
      <SideLink screen="search" label={t("app.search")} icon={<IconSearch size={18} aria-hidden />} />
      <SideLink screen="import" label={t("app.import")} icon={<IconFileImport size={18} aria-hidden />} />
      <SideLink screen="review" label={t("app.review")} icon={<IconListCheck size={18} aria-hidden />}>
        <ReviewCount />
      </SideLink>
      <SideLink screen="letters" label={t("app.letters")} icon={<IconPencil size={18} aria-hidden />} />
      <SideLink screen="custody" label={t("app.custody")} icon={<IconShieldCheck size={18} aria-hidden />} />
      <SideLink screen="links" label={t("links.title")} icon={<IconSitemap size={18} aria-hidden />} />
      <SideLink screen="settings" label={t("app.settings")} icon={<IconSettings size={18} aria-hidden />} />
      <ImportLine />
      <div className="side-fill" />
      <UnstyledButton className="side-link" onClick={spotlight.open}>
        <IconCommand size={18} aria-hidden />
        <span>{t("app.palette")}</span>
        <kbd>Ctrl K</kbd>
      </UnstyledButton>
      <UnstyledButton className="side-link" onClick={onHelp}>
        <IconKeyboard size={18} aria-hidden />
        <span>{t("app.shortcuts")}</span>
        <kbd>?</kbd>
      </UnstyledButton>
    </nav>
  );
}

type SideLinkProps = {
  readonly screen: SideScreen;
  readonly label: string;
  readonly icon: ReactNode;
  readonly children?: ReactNode;
};

type SideScreen = "search" | "import" | "review" | "letters" | "custody" | "links" | "settings";

function SideLink({ screen, label, icon, children }: SideLinkProps): ReactNode {
  const { route, go } = useNavigation();
  const here = isUnder(route, screen);
  return (
    <UnstyledButton className="side-link" aria-current={here ? "page" : undefined} onClick={() => go({ screen })}>
      {icon}
      <span>{label}</span>
      {children}
    </UnstyledButton>
  );
}

/** Documents, graphs and prints are reached through search and count as part of it. */
function isUnder(route: Route, screen: SideScreen): boolean {
  return (
    route.screen === screen ||
    (screen === "search" && "id" in route) ||
    (screen === "letters" && route.screen === "letter")
  );
}

function DemoBanner(): ReactNode {
  const { t } = useTranslation();
  const { info, openArchive } = useSession();
  if (info.archive !== "demo") return null;
  return (
    <div className="demo-banner" role="status">
      <span>{t("app.demoBanner")}</span>
      <Button size="compact-sm" variant="default" onClick={() => openArchive("own")}>
        {t("app.backToOwn")}
      </Button>
    </div>
  );
}
