package nl.buurtstem.walkshop.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.MapPieces;
import nl.buurtstem.areas.MapPieces.Form;
import nl.buurtstem.areas.MapPieces.Shape;
import nl.buurtstem.areas.Point;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.WalkNode;
import nl.buurtstem.walkshop.paper.PrintedMap.Pin;
import org.springframework.stereotype.Component;

/** Draws the ground and the way as a picture; numbers are set on it as text. */
@Component
public class MapPrinter {

    private static final int WIDTH = 180; // millimetres
    private static final int HEIGHT = 120;
    private static final int DOTS = 9; // to a millimetre
    private static final double AROUND = 120; // metres
    private static final float WAY = 9;
    private static final Color WAY_INK = new Color(0xB3392D);

    private final MapPieces pieces;
    private final Areas areas;

    MapPrinter(MapPieces pieces, Areas areas) {
        this.pieces = pieces;
        this.areas = areas;
    }

    /** The stops of a walk and the way between them. It takes a while: not for a thread that others wait for. */
    public PrintedMap print(Preparation prepared) {
        Frame frame = Frame.around(bounds(prepared), WIDTH * DOTS, HEIGHT * DOTS);
        List<Shape> shapes = pieces.of(prepared.walkshop().area(), frame.box(), 1).stream()
                .filter(shape -> Ink.of(shape.kind()) != null && shape.form() != Form.POINT)
                .sorted(Comparator.comparingInt(shape -> Ink.order(shape.kind())))
                .toList();
        BufferedImage image = new BufferedImage(WIDTH * DOTS, HEIGHT * DOTS, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(pen, image, shapes, frame);
        way(pen, prepared, frame);
        pen.dispose();
        return new PrintedMap(Picture.address(image), WIDTH, HEIGHT, pins(prepared, frame));
    }

    private Box bounds(Preparation prepared) {
        List<Point> all = new ArrayList<>(prepared.way());
        prepared.nodes().forEach(node -> all.add(node.point()));
        return all.isEmpty() ? areas.bounds(prepared.walkshop().area()) : Frame.holding(all, AROUND);
    }

    private static void draw(Graphics2D pen, BufferedImage image, List<Shape> shapes, Frame frame) {
        boolean island = shapes.stream().anyMatch(shape -> shape.kind().equals("land"));
        pen.setColor(island ? Ink.SEA : Ink.LAND);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (Shape shape : shapes) {
            Path2D path = path(shape, frame);
            Ink ink = Ink.known(shape.kind());
            pen.setColor(ink.colour());
            if (shape.form() == Form.AREA) {
                pen.fill(path);
            } else {
                pen.setStroke(new BasicStroke(
                        ink.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, ink.dashes(), 0));
                pen.draw(path);
            }
        }
    }

    private static Path2D path(Shape shape, Frame frame) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (List<Point> line : shape.lines()) {
            trace(path, line, frame);
            if (shape.form() == Form.AREA) {
                path.closePath();
            }
        }
        return path;
    }

    private static void trace(Path2D path, List<Point> line, Frame frame) {
        path.moveTo(frame.x(line.getFirst()), frame.y(line.getFirst()));
        line.stream().skip(1).forEach(point -> path.lineTo(frame.x(point), frame.y(point)));
    }

    private static void way(Graphics2D pen, Preparation prepared, Frame frame) {
        if (prepared.way().size() > 1) {
            Path2D path = new Path2D.Double();
            trace(path, prepared.way(), frame);
            pen.setColor(WAY_INK);
            pen.setStroke(new BasicStroke(WAY, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(path);
        }
    }

    private static List<Pin> pins(Preparation prepared, Frame frame) {
        return prepared.nodes().stream().map(node -> pin(node, frame)).toList();
    }

    private static Pin pin(WalkNode node, Frame frame) {
        return new Pin(node.number(), tenths(frame.x(node.point())), tenths(frame.y(node.point())));
    }

    private static int tenths(double dots) {
        return (int) Math.round(dots * 10 / DOTS);
    }
}
