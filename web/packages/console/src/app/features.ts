import type { ComponentType } from "react";
import type { FeatureBackground, FeatureRoutes } from "./routes";

const routeFiles = import.meta.glob<{ routes: FeatureRoutes }>("../features/*/routes.tsx", { eager: true });
const backgroundFiles = import.meta.glob<FeatureBackground>("../features/*/background.tsx", { eager: true });

export const features: FeatureRoutes[] = Object.values(routeFiles).map((file) => file.routes);

export const backgrounds: ComponentType[] = Object.values(backgroundFiles).map((file) => file.Background);
