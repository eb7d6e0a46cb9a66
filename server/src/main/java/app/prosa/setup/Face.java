package app.prosa.setup;

import static java.awt.BasicStroke.CAP_ROUND;
import static java.awt.BasicStroke.JOIN_ROUND;
import static java.awt.RenderingHints.KEY_ANTIALIASING;
import static java.awt.RenderingHints.VALUE_ANTIALIAS_ON;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A simple drawn portrait, for people who do not exist.
///
/// @param longHair falls to the shoulders
record Face(Color ground, Color skin, Color hair, Color shirt, boolean longHair) {
    private static final int SIDE = 256;

    static Face of(int ground, int skin, int hair, int shirt, boolean longHair) {
        return new Face(new Color(ground), new Color(skin), new Color(hair), new Color(shirt), longHair);
    }

    byte[] png() {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(KEY_ANTIALIASING, VALUE_ANTIALIAS_ON);
        pen.setColor(ground);
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setColor(hair);
        if (longHair) {
            pen.fill(new RoundRectangle2D.Double(72, 48, 112, 140, 90, 90));
        }
        pen.setColor(shirt);
        pen.fill(new Ellipse2D.Double(38, 186, 180, 140));
        pen.setColor(shaded(skin, 0.88));
        pen.fill(new RoundRectangle2D.Double(110, 150, 36, 52, 30, 30));
        pen.setColor(hair);
        pen.fill(new Ellipse2D.Double(80, 46, 96, 92));
        pen.setColor(skin);
        pen.fill(new Ellipse2D.Double(88, 68, 80, 102));
        pen.setColor(hair);
        pen.fill(new RoundRectangle2D.Double(88, 58, 80, 34, 40, 34));
        look(pen);
        pen.dispose();
        return encoded(image);
    }

    /// Friendly.
    private void look(Graphics2D pen) {
        pen.setColor(shaded(skin, 0.32));
        pen.fill(new Ellipse2D.Double(107, 112, 9, 11));
        pen.fill(new Ellipse2D.Double(140, 112, 9, 11));
        pen.setStroke(new BasicStroke(4, CAP_ROUND, JOIN_ROUND));
        pen.draw(new Arc2D.Double(111, 122, 34, 26, 205, 130, Arc2D.OPEN));
    }

    private static Color shaded(Color color, double light) {
        return new Color(
                (int) (color.getRed() * light), (int) (color.getGreen() * light), (int) (color.getBlue() * light));
    }

    private static byte[] encoded(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
