package crm.commands.safekeeping;

import crm.cli.Session;
import crm.store.Place;
import java.nio.file.Path;

/** Which file the copies of a store are named after and lie beside. */
final class StoreFile {
    private StoreFile() {}

    /** The store's own file; of a store on a server one in the data folder that is not there, named after the database. */
    static Path of(Session session) {
        Place place = session.place();
        return place instanceof Place.InFile in
                ? in.file()
                : session.folders().data().resolve(place.name());
    }
}
